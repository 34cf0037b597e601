/** The chart is drawn sharply once it has been at rest for a while, and pictures of muscles come in one by one. */
const CALM_MS = 250;
/** What still moves after that many looks is taken as it is. */
const MOST_LOOKS = 12;

/** A picture of the page once it looks the same twice, with nothing under the mouse. */
export async function takeCalmPicture(page) {
  await page.mouse.move(0, 0);
  let picture = await page.screenshot();
  for (let look = 1; look < MOST_LOOKS; look += 1) {
    await page.waitForTimeout(CALM_MS);
    const next = await page.screenshot();
    if (next.equals(picture)) return next;
    picture = next;
  }
  return picture;
}
