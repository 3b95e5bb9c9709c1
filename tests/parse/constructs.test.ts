/**
 * Every construct of the text format: the Markdown, and the tree it becomes.
 */
import { describe, expect, test } from 'vitest';
import { parseLegalText } from '../../src/parse/parse.ts';
import { block, outline } from '../outline.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly tree: string;
  /** Rule and line of each diagnostic: "html 3". */
  readonly faults?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    name: 'a part, a sub-heading, a clause',
    text: `
      ## D10 IMPLEMENTATION

      ### Programme Assurance Policy

      D10.22 The Panel shall establish a policy.
    `,
    tree: `
      part D10
        partHeading depth=2
          text "IMPLEMENTATION"
        subHeading depth=3
          text "Programme Assurance Policy"
        clause D10.22
          paragraph
            text "The Panel shall establish a policy."
    `,
  },
  {
    name: 'a number that an annex strikes out before another',
    text: `
      ## <del>D10</del><ins>D11</ins> Implementation

      <del>D10.5</del><ins>D11.5</ins> The Panel shall:

      - <del>(a)</del> <ins>(b)</ins> vote.

      <del>Five</del><ins>Six</ins> Members may vote.
    `,
    tree: `
      part D11 was D10
        partHeading depth=2
          text "Implementation"
        clause D11.5 was D10.5
          paragraph
            text "The Panel shall:"
          limb (b) was (a)
            paragraph
              text "vote."
          closingWords
            deletion
              text "Five"
            insertion
              text "Six"
            text " Members may vote."
    `,
  },
  {
    name: 'clauses of a part whose heading is not printed',
    text: `
      ### Programme Assurance Policy

      D10.22 One.

      D11.1 Two.
    `,
    tree: `
      part D10
        subHeading depth=3
          text "Programme Assurance Policy"
        clause D10.22
          paragraph
            text "One."
      part D11
        clause D11.1
          paragraph
            text "Two."
    `,
  },
  {
    name: 'letter-suffixed parts and Appendix numbering',
    text: `
      ## K5A CHARGES

      K5A.2 One.

      1.4.4 Two.
    `,
    tree: `
      part K5A
        partHeading depth=2
          text "CHARGES"
        clause K5A.2
          paragraph
            text "One."
      part 1
        clause 1.4.4
          paragraph
            text "Two."
    `,
  },
  {
    name: 'limbs, nested limbs, closing words',
    text: `
      D6.15 The Panel shall:

      - (a) consider; and
        - (i) decide; or
        - (ii) refer;
      - (b) publish,

      as soon as it can.
    `,
    tree: `
      part D6
        clause D6.15
          paragraph
            text "The Panel shall:"
          limb (a)
            paragraph
              text "consider; and"
            limb (i)
              paragraph
                text "decide; or"
            limb (ii)
              paragraph
                text "refer;"
          limb (b)
            paragraph
              text "publish,"
          closingWords
            text "as soon as it can."
    `,
  },
  {
    name: 'a limb that begins with a decimal number is no clause',
    text: `
      D6.15 At least:

      - (a) 1.4 MW of load; and
      - (b) 2.5 MW of generation.
    `,
    tree: `
      part D6
        clause D6.15
          paragraph
            text "At least:"
          limb (a)
            paragraph
              text "1.4 MW of load; and"
          limb (b)
            paragraph
              text "2.5 MW of generation."
    `,
  },
  {
    name: 'a place that is kept open',
    text: `
      D6.16 [Not used]
    `,
    tree: `
      part D6
        clause D6.16
          paragraph
            text "[Not used]"
    `,
  },
  {
    name: 'a definition list with limbs in a meaning',
    text: `
      Party
      : means a person that has:

        - (a) acceded; and
        - (b) not withdrawn,

        as shown in the register.
    `,
    tree: `
      definitionList list
        termDefinition
          definedTerm
            text "Party"
          meaning
            paragraph
              text "means a person that has:"
            limb (a)
              paragraph
                text "acceded; and"
            limb (b)
              paragraph
                text "not withdrawn,"
            closingWords
              text "as shown in the register."
    `,
  },
  {
    name: 'definitions in a two-column table',
    text: `
      | Term | Meaning |
      | --- | --- |
      | **Panel** | means the Panel established under Section C2.1. |
      | **Proposer** | has\u00A0the\u00A0meaning given to that expression in Section D1.3. |
    `,
    tree: `
      definitionList table
        tableRow
          tableCell
            text "Term"
          tableCell
            text "Meaning"
        termDefinition
          definedTerm
            strong
              text "Panel"
          meaning
            paragraph
              text "means the Panel established under Section C2.1."
        termDefinition
          definedTerm
            strong
              text "Proposer"
          meaning
            paragraph
              text "has\u00A0the\u00A0meaning given to that expression in Section D1.3."
    `,
  },
  {
    name: 'an inline definition and inline limbs',
    text: `
      D10.22 The Panel shall keep a policy (the “**Assurance Policy**”) and shall: (a) publish it; and (b) follow it.
    `,
    tree: `
      part D10
        clause D10.22
          paragraph
            text "The Panel shall keep a policy (the “"
            inlineDefinition
              strong
                text "Assurance Policy"
            text "”) and shall: "
            inlineLimb (a)
              text "(a) publish it; and"
            text " "
            inlineLimb (b)
              text "(b) follow it."
    `,
  },
  {
    name: 'inline limbs with Roman numbers in a limb',
    text: `
      D10.22 The Panel shall:

      - (a) in respect of charges: (i) set them; and (ii) publish them; and
      - (b) act under paragraphs (i) and (ii), but not (iii).
    `,
    tree: `
      part D10
        clause D10.22
          paragraph
            text "The Panel shall:"
          limb (a)
            paragraph
              text "in respect of charges: "
              inlineLimb (i)
                text "(i) set them; and"
              text " "
              inlineLimb (ii)
                text "(ii) publish them; and"
          limb (b)
            paragraph
              text "act under paragraphs (i) and (ii), but not (iii)."
    `,
  },
  {
    name: 'limbs that are cited are not inline limbs',
    text: `
      D10.22 Subject to paragraphs (a) and (b) and to Sections D10.13(d) and (e), it applies.
    `,
    tree: `
      part D10
        clause D10.22
          paragraph
            text "Subject to paragraphs (a) and (b) and to Sections D10.13(d) and (e), it applies."
    `,
  },
  {
    name: 'insertions and deletions inside words',
    text: `
      D10.22 The Panel <del>may</del><ins>shall</ins> act.
    `,
    tree: `
      part D10
        clause D10.22
          paragraph
            text "The Panel "
            deletion
              text "may"
            insertion
              text "shall"
            text " act."
    `,
  },
  {
    name: 'insertions around a clause, a limb, a definition and blocks',
    text: `
      D1.1 One:

      - (a) old;
      - <ins>(b) new;</ins>

      <ins>D1.2 Two.</ins>

      <ins>

      ### Added

      D1.3 Three.

      </ins>

      <ins>Panel</ins>
      : <ins>means the Panel.</ins>
    `,
    tree: `
      part D1
        clause D1.1
          paragraph
            text "One:"
          limb (a)
            paragraph
              text "old;"
          insertion
            limb (b)
              paragraph
                text "new;"
        insertion
          clause D1.2
            paragraph
              text "Two."
        insertion
          subHeading depth=3
            text "Added"
          clause D1.3
            paragraph
              text "Three."
        definitionList list
          insertion
            termDefinition
              definedTerm
                text "Panel"
              meaning
                paragraph
                  text "means the Panel."
    `,
  },
  {
    name: 'limbs inserted one by one belong to the inserted clause above them',
    text: `
      <ins>D1.2 New:</ins>

      - <ins>(a) this; and</ins>
      - <ins>(b) that.</ins>

      D1.3 Old.
    `,
    tree: `
      part D1
        insertion
          clause D1.2
            paragraph
              text "New:"
            limb (a)
              paragraph
                text "this; and"
            limb (b)
              paragraph
                text "that."
        clause D1.3
          paragraph
            text "Old."
    `,
  },
  {
    name: 'other HTML stays visible and is reported',
    text: `
      D1.1 Pay <b>now</b>.

      <div>D1.2</div>
    `,
    tree: `
      part D1
        clause D1.1
          paragraph
            text "Pay <b>now</b>."
          paragraph
            text "<div>D1.2</div>"
    `,
    faults: ['html 1', 'html 1', 'html 3'],
  },
  {
    name: 'an unclosed mark stays visible and is reported',
    text: `
      D1.1 Pay <ins>now.

      D1.2 Then </ins>rest.
    `,
    tree: `
      part D1
        clause D1.1
          paragraph
            text "Pay <ins>now."
        clause D1.2
          paragraph
            text "Then </ins>rest."
    `,
    faults: ['unpaired-mark 1', 'unpaired-mark 3'],
  },
  {
    name: 'a comment is kept, and is no part of the text',
    text: `
      D1.1 Pay now.<!-- checked by counsel -->
    `,
    tree: `
      part D1
        clause D1.1
          paragraph
            text "Pay now."
            editorComment " checked by counsel "
    `,
  },
  {
    name: 'a number that stands twice',
    text: `
      D1.1 One:

      - (a) this;
      - (a) that.

      D1.1 Two.
    `,
    tree: `
      part D1
        clause D1.1
          paragraph
            text "One:"
          limb (a)
            paragraph
              text "this;"
          limb (a)
            paragraph
              text "that."
        clause D1.1
          paragraph
            text "Two."
    `,
    faults: ['duplicate-clause-number 4', 'duplicate-clause-number 6'],
  },
  {
    name: 'an item without a label among limbs',
    text: `
      D1.1 One:

      - (a) this;
      - that.
    `,
    tree: `
      part D1
        clause D1.1
          paragraph
            text "One:"
          limb (a)
            paragraph
              text "this;"
          limb 
            paragraph
              text "that."
    `,
    faults: ['limb-without-label 4'],
  },
  {
    name: 'indented text is text, and quotation marks stay as they are',
    text: `
      D1.1 He said "pay" and 'go' -- now...

          and stayed.
    `,
    tree: `
      part D1
        clause D1.1
          paragraph
            text "He said \\"pay\\" and 'go' -- now..."
          paragraph
            text "and stayed."
    `,
    faults: ['indented-text 3'],
  },
  {
    name: 'indented text with empty lines in it is several paragraphs, each in its place',
    text: `
      D1.1 He said:

          - this; and
          that.

            - no more.
    `,
    tree: `
      part D1
        clause D1.1
          paragraph
            text "He said:"
          paragraph
            text "- this; and\\nthat."
          paragraph
            text "- no more."
    `,
    faults: ['indented-text 3'],
  },
  {
    name: 'limbs four deep, in a definition too',
    text: `
      Party
      : means one that:

        - (a) has:
          - (i) acceded:
            - (A) once; or
            - (B) twice; and
          - (ii) stayed.

      Panel
      : means the Panel.
    `,
    tree: `
      definitionList list
        termDefinition
          definedTerm
            text "Party"
          meaning
            paragraph
              text "means one that:"
            limb (a)
              paragraph
                text "has:"
              limb (i)
                paragraph
                  text "acceded:"
                limb (A)
                  paragraph
                    text "once; or"
                limb (B)
                  paragraph
                    text "twice; and"
              limb (ii)
                paragraph
                  text "stayed."
        termDefinition
          definedTerm
            text "Panel"
          meaning
            paragraph
              text "means the Panel."
    `,
  },
];

describe('the text format', () => {
  test.each(CASES)('$name', ({ text, tree, faults = [] }) => {
    const parsed = parseLegalText(block(text), 'case.md');
    expect(outline(parsed.tree)).toBe(block(tree));
    expect(parsed.diagnostics.map((one) => `${one.ruleId ?? ''} ${String(one.line)}`)).toEqual(
      faults,
    );
  });

  test('positions lead to the words in the file', () => {
    const text = '---\nversion: "1.0"\n---\n\nD1.1 One.\n\n- (a) this;\n- (b) that.\n';
    const { tree } = parseLegalText(text, 'case.md');
    const words: string[] = [];
    const visit = (node: {
      type: string;
      children?: unknown[];
      value?: string;
      position?: { start: { offset?: number }; end: { offset?: number } };
    }): void => {
      if (node.type === 'text')
        words.push(
          `${node.value ?? ''}|${text.slice(node.position?.start.offset, node.position?.end.offset)}`,
        );
      for (const child of node.children ?? []) visit(child as typeof node);
    };
    visit(tree as never);
    expect(words).toEqual(['One.|One.', 'this;|this;', 'that.|that.']);
  });
});
