/**
 * What may be asked at once, in characters; a longer question is told so, for cut off it would be another name. Apart from
 * the schemas, which the field needs with its first answer only.
 */
export const mostAsked = 1000;
