import { type KeyboardEvent, useState } from "react";
import type { KnownReferral, KnownSite } from "../../../atlas/knowledge/knowledge.ts";
import { mirrorPlace, type Place } from "../../../atlas/place.ts";
import { muscleName } from "../../../domain/muscle-names.ts";
import { capitalize } from "../../../domain/view-names.ts";
import { Button } from "../../../ui/button.tsx";
import { ListButton } from "../../../ui/list-button.tsx";
import styles from "../inspector/place-by-name.module.css";

type SiteAndSideProps = { readonly referral: KnownReferral; readonly onPlace: (place: Place) => void };

/**
 * Which of a muscle's usual sites, the first unless another is chosen by a tap or by its number key, and on which side:
 * that places the point.
 */
export function SiteAndSide({ referral: { muscle, sites }, onPlace }: SiteAndSideProps) {
  const [first] = sites;
  const [chosen, setChosen] = useState(first);
  if (chosen === undefined) return null;

  function chooseByNumber({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void {
    const site = ctrlKey || metaKey || altKey ? undefined : sites[Number(key) - 1];
    if (site !== undefined) setChosen(site);
  }

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears the number keys of the buttons in it
    <fieldset className={styles["sides"]} aria-label={`Side of ${muscleName(muscle)}`} onKeyDown={chooseByNumber}>
      <p>
        <strong>{muscleName(muscle)}</strong>
        {sites.length === 1 ? `: ${chosen.where}` : null}
      </p>
      {sites.length === 1 ? null : <Sites sites={sites} chosen={chosen} onChoose={setChosen} />}
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the step before was left by Enter: the next one waits here */}
      <Button variant="primary" autoFocus onPress={() => onPlace(chosen.place)}>
        Right
      </Button>
      <Button onPress={() => onPlace(mirrorPlace(chosen.place))}>Left</Button>
    </fieldset>
  );
}

type SitesProps = {
  readonly sites: readonly KnownSite[];
  readonly chosen: KnownSite;
  readonly onChoose: (site: KnownSite) => void;
};

function Sites({ sites, chosen, onChoose }: SitesProps) {
  return (
    <ol className={styles["sites"]} aria-label="Usual sites">
      {sites.map((site, index) => (
        <li key={site.id}>
          <ListButton
            icon={<span className={styles["number"]}>{index + 1}</span>}
            isSelected={site === chosen}
            onPress={() => onChoose(site)}
          >
            <strong>{capitalize(site.name)}:</strong> {site.where}
          </ListButton>
        </li>
      ))}
    </ol>
  );
}
