import { defineCollection } from "astro:content";
import { notesLoader } from "./site/notes-loader.ts";

export const collections = { notes: defineCollection({ loader: notesLoader() }) };
