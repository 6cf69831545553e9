export declare const THEME_NAMES: readonly ["light", "dark"];
export type ThemeName = (typeof THEME_NAMES)[number];
/** OKLCH hue angles in degrees, in the order of `Territory.hue`. */
export declare const REGION_HUES: readonly [{
    readonly name: "rose";
    readonly angle: 12;
}, {
    readonly name: "brick";
    readonly angle: 40;
}, {
    readonly name: "ochre";
    readonly angle: 75;
}, {
    readonly name: "straw";
    readonly angle: 98;
}, {
    readonly name: "moss";
    readonly angle: 125;
}, {
    readonly name: "leaf";
    readonly angle: 152;
}, {
    readonly name: "lagoon";
    readonly angle: 195;
}, {
    readonly name: "sky";
    readonly angle: 238;
}, {
    readonly name: "slate";
    readonly angle: 270;
}, {
    readonly name: "plum";
    readonly angle: 325;
}];
/** Steps of lightness, in the order of `Territory.step`; pale is the lightest in both themes. */
export declare const REGION_STEPS: readonly ["pale", "middle", "deep"];
/** A region's three colours, `#rrggbb`: its land, the band inside its border, its dots and name. */
export type RegionColours = Readonly<{
    tint: string;
    edge: string;
    ink: string;
}>;
/** @returns colours by hue, then step: ten rows of three */
export declare function regionPalette(theme: ThemeName): readonly (readonly RegionColours[])[];
/** @returns inks by kind, `#rrggbb`, in the order of the closed list */
export declare function kindPalette(theme: ThemeName): readonly string[];
/** Steps of the years' scale that a legend shows. */
export declare const YEAR_STEPS = 7;
/** @param share  0 the oldest, 1 the newest; @returns `#rrggbb` */
export declare function yearInk(theme: ThemeName, share: number): string;
