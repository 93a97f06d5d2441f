/** Imported first by the commands that build: React and Vite choose their production form by this when they load. */
process.env["NODE_ENV"] = "production";
