#!/bin/sh
# Makes the two font files beside this script from the parts of @fontsource/be-vietnam-pro 5.3.0 (fontTools: apt install
# fonttools python3-brotli): one file a weight, the letters of Vietnamese and of Western names, kerned, without hints.
set -e
letters='U+0020-007E,U+00A0,U+00AB,U+00B7,U+00BB,U+00C0-00FF,U+2013,U+2014,U+2018,U+2019,U+201C,U+201D,U+2022,U+2026,U+20AB,U+0102,U+0103,U+0110,U+0111,U+0128,U+0129,U+0168,U+0169,U+01A0,U+01A1,U+01AF,U+01B0,U+1EA0-1EF9'
cd "$(dirname "$0")"
work=$(mktemp -d)
for weight in 400 700; do
  for part in latin vietnamese; do
    fonttools subset ../../../node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-$part-$weight-normal.woff2 \
      --unicodes="$letters" --no-hinting --layout-features=kern --output-file="$work/$part.ttf"
  done
  fonttools merge "$work/latin.ttf" "$work/vietnamese.ttf" --output-file="$work/whole.ttf"
  fonttools subset "$work/whole.ttf" --unicodes='*' --no-hinting --layout-features=kern --flavor=woff2 \
    --output-file=be-vietnam-pro-$weight.woff2
done
rm -r "$work"
