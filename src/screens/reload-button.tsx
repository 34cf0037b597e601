import { Button } from "../ui/button.tsx";

/** Where only a fresh start of the page helps. */
export function ReloadButton() {
  return <Button onPress={() => window.location.reload()}>Reload</Button>;
}
