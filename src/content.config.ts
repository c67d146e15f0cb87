import { defineCollection } from "astro:content";
import { noteSchema } from "./site/note-data.ts";
import { notesLoader } from "./site/notes-loader.ts";

export const collections = { notes: defineCollection({ loader: notesLoader(), schema: noteSchema }) };
