import { type Extension, RangeSet, StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, GutterMarker, gutterLineClass } from "@codemirror/view";

/** Where the line at fault begins; null: there is none. */
const setFaulty = StateEffect.define<number | null>();

const faulty = StateField.define<number | null>({
  create: () => null,
  update(place, { effects, changes }) {
    const moved = place === null ? null : changes.mapPos(place);
    return effects.reduce((last, effect) => (effect.is(setFaulty) ? effect.value : last), moved);
  },
});

const LINE = Decoration.line({ class: "cm-faulty" });
const NUMBER = new (class extends GutterMarker {
  override elementClass = "cm-faultyNumber";
})();

const lookOfFaulty = EditorView.theme({
  ".cm-faulty": { backgroundColor: "var(--danger-wash)" },
  ".cm-lineNumbers .cm-faultyNumber": { color: "var(--danger)" },
  ".cm-faultyNumber::before": { content: '"✗\u2009"' },
});

/** Lets an editor mark one line as being at fault. */
export const markFaultyLine: Extension = [
  faulty,
  EditorView.decorations.compute([faulty, "doc"], (state) => {
    const place = state.field(faulty);
    return place === null ? Decoration.none : Decoration.set(LINE.range(state.doc.lineAt(place).from));
  }),
  gutterLineClass.compute([faulty, "doc"], (state) => {
    const place = state.field(faulty);
    return place === null ? RangeSet.empty : RangeSet.of(NUMBER.range(state.doc.lineAt(place).from));
  }),
  lookOfFaulty,
];

/**
 * Marks a line of an editor as being at fault, instead of another.
 * @param line from 1; null: no line is
 */
export function setFaultyLine(view: EditorView, line: number | null): void {
  const { doc } = view.state;
  const place = line === null ? null : doc.line(Math.min(Math.max(1, line), doc.lines)).from;
  view.dispatch({ effects: setFaulty.of(place) });
}
