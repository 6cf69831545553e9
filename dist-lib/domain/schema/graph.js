export { TIERS } from "../kinds.js";
