#!/bin/sh
# Makes the font files beside this script from the parts of @fontsource/be-vietnam-pro 5.3.0: one file instead of two,
# kerned, without hints. Needs fontTools (apt install fonttools python3-brotli).
# - headings: what Vietnamese and English are written with; fetched on a first view, so every letter counts.
# - record: also the letters of other Western names, for paper and share pictures. Files of its own for another reason
#   too: what a page has preloaded, Chromium leaves out when the next page prints it.
set -e
vietnamese='U+0020-007E,U+00A0,U+00AB,U+00B7,U+00BB,U+00C0-00C3,U+00C8-00CA,U+00CC,U+00CD,U+00D2-00D5,U+00D7,U+00D9,U+00DA,U+00DD,U+00E0-00E3,U+00E8-00EA,U+00EC,U+00ED,U+00F2-00F5,U+00F9,U+00FA,U+00FD,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+20AB,U+0102,U+0103,U+0110,U+0111,U+0128,U+0129,U+0168,U+0169,U+01A0,U+01A1,U+01AF,U+01B0,U+1EA0-1EF9'
western="$vietnamese,U+00A1-00FF,U+0131,U+0152,U+0153"
cd "$(dirname "$0")"
work=$(mktemp -d)
# make NAME WEIGHT LETTERS
make() {
  for part in latin vietnamese; do
    fonttools subset ../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-$part-$2-normal.woff2 \
      --unicodes="$3" --no-hinting --layout-features=kern --output-file="$work/$part.ttf"
  done
  fonttools merge "$work/latin.ttf" "$work/vietnamese.ttf" --output-file="$work/whole.ttf"
  fonttools subset "$work/whole.ttf" --unicodes='*' --no-hinting --layout-features=kern --flavor=woff2 \
    --output-file="be-vietnam-pro-$1-$2.woff2"
}
make headings 700 "$vietnamese"
make record 400 "$western"
make record 700 "$western"
rm -r "$work"
