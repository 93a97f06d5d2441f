import { english } from "./english.ts";
export const de = english;
