import { useMemo } from "react";
import { homeItemKindInWords } from "../../../domain/exam/exam-names.ts";
import {
  type HomeProposal,
  NO_HOME_KNOWLEDGE,
  proposalsLeft,
  proposeHomeProgramme,
  usualItems,
} from "../../../domain/exam/home-programme.ts";
import type { HomeItem } from "../../../domain/exam/visit-exam.ts";
import { capitalize } from "../../../domain/view-names.ts";
import type { ChartEditor } from "../../../editor/chart-editor.ts";
import { isSameData } from "../../../lib/same-data.ts";
import { Button } from "../../../ui/button.tsx";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { IconButton } from "../../../ui/icon-button.tsx";
import { ArrowDown, ArrowUp, Plus, X } from "../../../ui/icons.ts";
import { useKnowledge } from "../../use-knowledge.ts";
import type { ChartSession } from "../session/chart-session.ts";
import { useEditorState } from "../use-editor-state.ts";
import { ExamGroup } from "./exam-group.tsx";
import type { ExamPartProps } from "./exam-part.ts";
import styles from "./exam-section.module.css";
import { HandoutButtons } from "./handout-buttons.tsx";
import { SavedTextArea } from "./saved-fields.tsx";

type HomePartProps = ExamPartProps & { readonly session: ChartSession };

/** What the patient does at home: proposed, then the clinician's own, and printed as a page to take along. */
export function HomePart({ exam: { plan }, edit, session }: HomePartProps) {
  const programme = plan.homeProgramme;
  const proposals = useProposals(session.editor);
  const left = useMemo(() => proposalsLeft(proposals, programme), [proposals, programme]);
  const save = (homeProgramme: readonly HomeItem[]): void => edit({ plan: { ...plan, homeProgramme } });
  return (
    <ExamGroup title="Home programme" part="homeProgramme">
      {programme.length > 0 ? null : (
        <div className={styles["chips"]}>
          <Button variant="primary" icon={<Plus />} onPress={() => save(usualItems(proposals))}>
            Propose from this visit
          </Button>
          <p className={styles["soft"]}>
            From the treated (else the charted) muscles and the perpetuating factors. Change it as you like.
          </p>
        </div>
      )}
      <ol className={styles["programme"]}>
        {programme.map((item, index) => (
          <ProgrammeLine
            // Lines have no name of their own: moving one fills the fields anew.
            // oxlint-disable-next-line react/no-array-index-key -- see above
            key={`${programme.length}-${index}`}
            item={item}
            number={index + 1}
            proposal={proposals.find((proposal) => isSameData(proposal.item, item)) ?? null}
            onChange={(words) => save(programme.map((other, at) => (at === index ? { ...item, words } : other)))}
            onRemove={() => save(programme.filter((_, at) => at !== index))}
            onMove={programme.length > 1 ? (step) => save(moved(programme, index, step)) : null}
          />
        ))}
      </ol>
      <div className={styles["chips"]}>
        <Button icon={<Plus />} className={styles["chip"]} onPress={() => save([...programme, NEW_LINE])}>
          Own line
        </Button>
      </div>
      {programme.length === 0 || left.length === 0 ? null : (
        <Disclosure title={`More to add (${left.length})`}>
          <ul className={styles["plainList"]}>
            {left.map((proposal) => (
              <li key={`${proposal.item.kind} ${proposal.item.words}`}>
                <ProposalButton proposal={proposal} onAdd={() => save([...programme, proposal.item])} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {programme.length === 0 ? null : <HandoutButtons session={session} />}
    </ExamGroup>
  );
}

/** Of a text box on a tablet, rather too few. */
const LETTERS_IN_ROW = 54;
const NEW_LINE: HomeItem = { kind: "own", words: "" };

function useProposals(editor: ChartEditor): readonly HomeProposal[] {
  const chart = useEditorState(editor, (state) => state.chart);
  const knowledge = useKnowledge();
  return useMemo(() => proposeHomeProgramme(chart, knowledge ?? NO_HOME_KNOWLEDGE), [chart, knowledge]);
}

type Step = -1 | 1;

/** The programme with one line a place further up or down; past the end it stays. */
function moved(programme: readonly HomeItem[], index: number, step: Step): readonly HomeItem[] {
  const item = programme[index];
  const other = programme[index + step];
  if (item === undefined || other === undefined) return programme;
  return programme.map((line, at) => (at === index ? other : at === index + step ? item : line));
}

type ProgrammeLineProps = {
  readonly item: HomeItem;
  readonly number: number;
  readonly proposal: HomeProposal | null;
  readonly onChange: (words: string) => void;
  readonly onRemove: () => void;
  /** Null where there is nothing to pass. */
  readonly onMove: ((step: Step) => void) | null;
};

function ProgrammeLine({ item, number, proposal, onChange, onRemove, onMove }: ProgrammeLineProps) {
  return (
    <li className={styles["programmeLine"]}>
      <SavedTextArea
        label={`${number}. ${capitalize(homeItemKindInWords(item.kind))}`}
        text={item.words}
        onSave={onChange}
        rows={Math.max(2, Math.ceil(item.words.length / LETTERS_IN_ROW))}
        {...(proposal === null ? {} : { description: sourceInWords(proposal) })}
      />
      <div className={styles["lineButtons"]}>
        {onMove === null ? null : (
          <>
            <IconButton label={`Move line ${number} up`} icon={<ArrowUp />} onPress={() => onMove(-1)} />
            <IconButton label={`Move line ${number} down`} icon={<ArrowDown />} onPress={() => onMove(1)} />
          </>
        )}
        <IconButton label={`Remove line ${number}`} icon={<X />} onPress={onRemove} />
      </div>
    </li>
  );
}

function ProposalButton({ proposal, onAdd }: { readonly proposal: HomeProposal; readonly onAdd: () => void }) {
  const { item } = proposal;
  return (
    <Button variant="plain" icon={<Plus />} className={styles["proposal"]} onPress={onAdd}>
      <span>
        {capitalize(homeItemKindInWords(item.kind))}: {item.words}
      </span>
      <span className={styles["soft"]}>{sourceInWords(proposal)}</span>
    </Button>
  );
}

/** "Source (primary): Seo and others 2020…. Four studies with few people." */
function sourceInWords({ source, caveat }: HomeProposal): string {
  const words = source.grade === "practice" ? source.title : `Source (${source.grade}): ${source.title}`;
  return `${words}.${caveat === "" ? "" : ` ${caveat}`}`;
}
