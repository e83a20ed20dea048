/** As `document.fonts.load` wants it. */
export const FONT = "12.5px 'Geist Mono Variable'";
