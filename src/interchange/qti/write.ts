import type { Item } from '../../core/quiz/schema.ts';
import { escapeXml } from '../html.ts';
import type { Note } from '../question.ts';
import { qtiItem } from './item.ts';

/** The files of a QTI 2.1 content package (item by item, and `imsmanifest.xml`), ready to be zipped. */
export function writeQti(
  items: readonly Item[],
  title = 'Question bank',
): { files: Record<string, string>; notes: Note[] } {
  const notes: Note[] = [];
  const files: Record<string, string> = {};
  for (const item of items) {
    const { xml, lost } = qtiItem(item);
    notes.push(...lost.map((what) => ({ question: item.id, what })));
    if (xml) files[`items/${item.id}.xml`] = xml;
  }
  const resources = Object.keys(files).map(
    (f) =>
      `    <resource identifier="r-${f.slice(6, -4)}" type="imsqti_item_xmlv2p1" href="${f}"><file href="${f}"/></resource>`,
  );
  files['imsmanifest.xml'] = `<?xml version="1.0" encoding="UTF-8"?>
<manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="bank" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd">
  <metadata><schema>QTIv2.1 Package</schema><schemaversion>1.0.0</schemaversion><imsmd:lom><imsmd:general><imsmd:title><imsmd:string>${escapeXml(title)}</imsmd:string></imsmd:title></imsmd:general></imsmd:lom></metadata>
  <organizations/>
  <resources>
${resources.join('\n')}
  </resources>
</manifest>
`;
  return { files, notes };
}
