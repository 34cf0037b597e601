import { buildGeometry } from "./build-geometry.ts";
import { buildPlates } from "./plates/build-plates.ts";

// Writes all of public/body. Running it twice gives the same bytes twice.
buildGeometry();
await buildPlates();
