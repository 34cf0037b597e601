export function SampleButton() {
  return null;
}
