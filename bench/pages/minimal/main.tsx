// What a cold start costs at least with the libraries of the app: React and a stage with nothing on it.
import { createRoot } from "react-dom/client";
import { Layer, Stage } from "react-konva/lib/ReactKonvaCore";

const root = document.getElementById("root");
if (root === null) throw new Error("The page has no root element");

createRoot(root).render(
  <Stage width={innerWidth} height={innerHeight}>
    <Layer />
  </Stage>,
);
