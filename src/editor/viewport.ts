/** How the sheet lies on the screen: screen px = sheet mm * scale + offset. */
export type Viewport = {
  readonly scale: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly width: number;
  readonly height: number;
};
