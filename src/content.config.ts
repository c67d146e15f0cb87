import { defineCollection } from "astro:content";
import { noteSchema } from "./site/astro/note-data.ts";
import { notesLoader } from "./site/astro/notes-loader.ts";

export const collections = { notes: defineCollection({ loader: notesLoader(), schema: noteSchema }) };
