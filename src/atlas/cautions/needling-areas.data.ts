import type { NeedlingArea } from "./needling-area.ts";

// Levels after the table of landmarks: apex of pleura and lung up to the C7 spine and 3.5 cm above the clavicle, between the
// sternoclavicular joint and the medial third of the clavicle; lower limit of the pleura from 2 cm lateral to the upper border
// of the T12 spine, down and out to where the 12th rib emerges; kidney T11 to L3, 2.5 to 9.5 cm from the midline (source GE).
// Carotid along the front edge of sternocleidomastoid, femoral triangle and hollow of the knee by their borders (GS). Drawn a
// little wide: these are cautions, not maps. The shoulder blade itself covers the ribs and is left out.
// oxfmt-ignore
export const NEEDLING_AREAS: readonly NeedlingArea[] = [
  { id: "lung-apex", name: "Apex of the lung",
    outline: "clavicle-medial up 4; clavicle-medial up 36 lateral 14; c6-tubercle up 2; neck-shoulder-angle up 16; c7-spine lateral 48 up 8; c7-spine lateral 24; t2-spine lateral 24; scapula-superior-angle medial 2; scapula-superior-angle lateral 22 front 24; neck-shoulder-angle lateral 32 down 6; clavicle-middle up 6; clavicle-medial-third" },
  { id: "lung-thorax", name: "Lung between the ribs",
    outline: "clavicle-medial down 8; clavicle-medial-third down 8; clavicle-middle down 8; clavicle-lateral-third down 8; front-axillary-r2; axillary-fold-front medial 24 down 4; axillary-fold-front medial 16 down 30; side-t7; side-t10; side-t12; front-axillary-margin; costal-margin-9 up 16; costal-margin-7 up 10; sternum-edge-6 lateral 6; front-parasternal-r4; front-parasternal-r2 + side-t7; back-axillary-t7; scapula-lateral-border-middle lateral 4; scapula-inferior-angle down 4; scapula-medial-border-middle medial 4; scapula-spine-root medial 4; scapula-superior-angle medial 2; t2-spine lateral 24; t4-spine lateral 24; t7-spine lateral 24; t10-spine lateral 24; t12-spine lateral 20; rib-12-medial; back-axillary-t12; side-t12; side-t10 without scapula-inferior-angle medial 26 down 2; scapula-inferior-angle up 4; scapula-lateral-border-middle lateral 6 down 10; back-axillary-t7 down 18; back-axillary-t10 up 8; back-scapular-t10; rib-8-angle medial 20" },
  { id: "lung-below-scapula", name: "Lung below and beside the shoulder blade",
    outline: "scapula-inferior-angle medial 26 down 2; scapula-inferior-angle up 4; scapula-lateral-border-middle lateral 6 down 10; back-axillary-t7 down 18; back-axillary-t10 up 8; back-scapular-t10; rib-8-angle medial 20" },
  { id: "kidney", name: "Kidney",
    outline: "t11-spine lateral 25; t11-spine lateral 74; t12-spine lateral 88; l1-spine lateral 95; l3-spine lateral 95; l3-spine lateral 25; l1-spine lateral 25" },
  { id: "carotid", name: "Carotid artery",
    outline: "band 30 clavicle-medial up 10; c6-tubercle medial 14 front 10; hyoid-horn back 6; jaw-angle back 10 down 6" },
  { id: "femoral-triangle", name: "Femoral triangle",
    outline: "asis medial 8 down 14; groin-middle up 6; pubic-tubercle lateral 6; pubic-tubercle lateral 12 down 34; (groin-middle > thigh-front-middle : 0.5) medial 36; (groin-middle > thigh-front-middle : 0.45) medial 8; (groin-middle > thigh-front-middle : 0.22) lateral 14" },
  { id: "popliteal-vessels", name: "Vessels in the hollow of the knee",
    outline: "popliteal-crease-middle up 78; popliteal-crease-medial lateral 8 up 10; popliteal-crease-middle down 40; popliteal-crease-lateral medial 8 up 10" },
];
