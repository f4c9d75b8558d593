import type { Item } from '../../core/quiz/schema.ts';
import { escapeXml, toHtml } from '../html.ts';

/** One QTI 2.1 item and what of the question it does not carry; undefined where QTI has nothing like it. */
export function qtiItem(item: Item): { xml: string | undefined; lost: string[] } {
  const made = bodyOf(item);
  const lost = [...(item.hint ? ['the hint'] : []), 'the competency and the section that teaches it'];
  if (!made) return { xml: undefined, lost: [`the whole question: there is no kind like “${item.kind}”`] };
  const feedback = Object.entries(made.feedback ?? {});
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd" identifier="${name(item.id)}" title="${escapeXml(item.id)}" adaptive="false" timeDependent="false">`,
    `  ${made.declaration}`,
    '  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>',
    ...(feedback.length
      ? [
          `  <outcomeDeclaration identifier="FEEDBACK" cardinality="${made.many ? 'multiple' : 'single'}" baseType="identifier"/>`,
        ]
      : []),
    '  <itemBody>',
    ...made.body.map((l) => `    ${l}`),
    '  </itemBody>',
    ...(made.processing.length
      ? ['  <responseProcessing>', ...made.processing.map((l) => `    ${l}`), '  </responseProcessing>']
      : []),
    ...feedback.map(
      ([id, words]) =>
        `  <modalFeedback outcomeIdentifier="FEEDBACK" showHide="show" identifier="${id}"><p>${xhtml(words)}</p></modalFeedback>`,
    ),
    '</assessmentItem>',
    '',
  ].join('\n');
  return { xml, lost: [...lost, ...(made.lost ?? [])] };
}

type Body = {
  declaration: string;
  body: string[];
  processing: string[];
  feedback?: Record<string, string>;
  many?: boolean;
  lost?: string[];
};

/** QTI identifiers do not begin with a digit. */
const name = (id: string) => (/^[a-z_]/i.test(id) ? id : `_${id}`);
const xhtml = toHtml;
const prompt = (item: Item) => `<prompt>${xhtml(item.prompt)}</prompt>`;

const declare = (cardinality: string, baseType: string, correct: string[], mapping = '') =>
  `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}">${correct.length ? `<correctResponse>${correct.map((v) => `<value>${escapeXml(v)}</value>`).join('')}</correctResponse>` : ''}${mapping}</responseDeclaration>`;
const map = (entries: [string, number][], attributes = '') =>
  `<mapping lowerBound="0" upperBound="1" defaultValue="0">${entries.map(([key, value]) => `<mapEntry mapKey="${escapeXml(key)}" mappedValue="${Number(value.toFixed(5))}"${attributes}/>`).join('')}</mapping>`;

const scoreByMap = '<setOutcomeValue identifier="SCORE"><mapResponse identifier="RESPONSE"/></setOutcomeValue>';
const one = '<baseValue baseType="float">1</baseValue>';
const matches = '<match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match>';
const scoreIf = (test: string) =>
  `<responseCondition><responseIf>${test}<setOutcomeValue identifier="SCORE">${one}</setOutcomeValue></responseIf></responseCondition>`;
const sayChosen = '<setOutcomeValue identifier="FEEDBACK"><variable identifier="RESPONSE"/></setOutcomeValue>';
const sayVerdict = `<responseCondition><responseIf><gte><variable identifier="SCORE"/>${one}</gte><setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">right</baseValue></setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">wrong</baseValue></setOutcomeValue></responseElse></responseCondition>`;

function bodyOf(item: Item): Body | undefined {
  switch (item.kind) {
    case 'single':
    case 'multiple':
    case 'poll': {
      const options = item.options.map((o) => ({ correct: false, feedback: '', ...o, id: name(o.id) }));
      const right = options.filter((o) => o.correct);
      const many = item.kind === 'multiple';
      const wrong = options.length - right.length;
      return {
        declaration: declare(
          many ? 'multiple' : 'single',
          'identifier',
          right.map((o) => o.id),
          many ? map(options.map((o) => [o.id, o.correct ? 1 / right.length : -1 / wrong])) : '',
        ),
        body: [
          `<choiceInteraction responseIdentifier="RESPONSE" shuffle="${item.kind !== 'poll'}" maxChoices="${many ? 0 : 1}">`,
          prompt(item),
          ...options.map((o) => `<simpleChoice identifier="${o.id}">${xhtml(o.text)}</simpleChoice>`),
          '</choiceInteraction>',
        ],
        processing: item.kind === 'poll' ? [] : [many ? scoreByMap : scoreIf(matches), sayChosen],
        feedback: item.kind === 'poll' ? {} : Object.fromEntries(options.map((o) => [o.id, o.feedback])),
        many,
      };
    }
    case 'order':
      return {
        declaration: declare(
          'ordered',
          'identifier',
          item.steps.map((s) => name(s.id)),
        ),
        body: [
          '<orderInteraction responseIdentifier="RESPONSE" shuffle="true">',
          prompt(item),
          ...item.steps.map((s) => `<simpleChoice identifier="${name(s.id)}">${xhtml(s.text)}</simpleChoice>`),
          '</orderInteraction>',
        ],
        processing: [scoreIf(matches), sayVerdict],
        feedback: item.feedback,
        lost: ['part of the points for a nearly right order'],
      };
    case 'match':
    case 'classify': {
      const rows =
        item.kind === 'match'
          ? item.pairs.map((p) => ({ id: name(p.id), text: p.text, to: `m-${p.id}` }))
          : item.cards.map((c) => ({ id: name(c.id), text: c.text, to: `m-${c.bin}` }));
      const columns =
        item.kind === 'match'
          ? [...item.pairs, ...(item.extra ?? [])].map((p) => ({ id: `m-${p.id}`, text: p.match }))
          : item.bins.map((b) => ({ id: `m-${b.id}`, text: b.text }));
      const choice = (c: { id: string; text: string }, most: number) =>
        `<simpleAssociableChoice identifier="${c.id}" matchMax="${most}">${xhtml(c.text)}</simpleAssociableChoice>`;
      return {
        declaration: declare(
          'multiple',
          'directedPair',
          rows.map((r) => `${r.id} ${r.to}`),
          map(rows.map((r) => [`${r.id} ${r.to}`, 1 / rows.length])),
        ),
        body: [
          `<matchInteraction responseIdentifier="RESPONSE" shuffle="true" maxAssociations="${rows.length}">`,
          prompt(item),
          '<simpleMatchSet>',
          ...rows.map((r) => choice(r, 1)),
          '</simpleMatchSet>',
          '<simpleMatchSet>',
          ...columns.map((c) => choice(c, item.kind === 'match' ? 1 : 0)),
          '</simpleMatchSet>',
          '</matchInteraction>',
        ],
        processing: [scoreByMap],
        lost: [item.kind === 'match' ? 'feedback of each pair' : 'feedback of each card'],
      };
    }
    case 'text': {
      const accepted = item.answers.flatMap((a) => a.accept);
      return {
        declaration: declare(
          'single',
          'string',
          accepted.slice(0, 1),
          map(
            accepted.map((a) => [a, 1]),
            ` caseSensitive="${item.exact ?? false}"`,
          ),
        ),
        body: [
          `<p>${xhtml(item.prompt)}</p>`,
          '<p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="30"/></p>',
        ],
        processing: [scoreByMap, sayVerdict],
        feedback: item.feedback,
        lost: ['answers typed without tone marks', ...(item.misconceptions ? ['feedback of each misconception'] : [])],
      };
    }
    case 'number': {
      const t = item.tolerance ?? 0;
      return {
        declaration: declare('single', 'float', [String(item.answer)]),
        body: [
          `<p>${xhtml(item.prompt)}</p>`,
          `<p><textEntryInteraction responseIdentifier="RESPONSE" expectedLength="12"/>${item.unit ? ` ${escapeXml(item.unit)}` : ''}</p>`,
        ],
        processing: [
          scoreIf(
            `<equal toleranceMode="absolute" tolerance="${t} ${t}"><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></equal>`,
          ),
          sayVerdict,
        ],
        feedback: item.feedback,
        lost: ['amounts typed as 50k or 1tr2', ...(item.misconceptions ? ['feedback of each misconception'] : [])],
      };
    }
    case 'spot':
    case 'scenario':
      return undefined;
  }
}
