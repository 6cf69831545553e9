/** Said of what stands in front of "called NAME": "a recent variant of X called Y" is somebody else's, unless the authors or something new come behind the word. */
export const OF_OTHERS =
  /\b(?:recent(?:ly)?|existing|previous(?:ly)?|prior|popular|(?:well-)?known|commonly|typically|often|usually|widely|traditional(?:ly)?|standard)\b(?!.*(?:\b(?:we|our|here|this (?:paper|work)|new|novel)\b|, an? ))/i;
