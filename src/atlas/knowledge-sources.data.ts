/** Where a fact of the atlas was read. */
export type KnowledgeSource = { readonly code: string; readonly title: string };

// The codes beside landmarks, muscles and patterns. Public sources; facts only were taken, no text and no picture.
export const KNOWLEDGE_SOURCES: readonly KnowledgeSource[] = [
  {
    code: "A",
    title:
      "github:toryherman/alexa-muscles@ac07d9da13487f84ca7fcd35d327a8d995729573 src/muscles_text.js (215 muscles; no licence file - facts only)",
  },
  {
    code: "O82",
    title:
      "OpenStax Anatomy & Physiology module m46482, Appendicular Muscles of the Pelvic Girdle and Lower Limbs (github:openstax/osbooks-anatomy-physiology@f3a1239631d5cc525e4b46874b6cdc3ca4fda15a, CC BY-NC-SA 4.0)",
  },
  { code: "O84", title: "OpenStax m46484, Axial Muscles of the Head, Neck and Back (same repository)" },
  { code: "O85", title: "OpenStax m46485, Axial Muscles of the Abdominal Wall and Thorax (same repository)" },
  { code: "O95", title: "OpenStax m46495, Muscles of the Pectoral Girdle and Upper Limbs (same repository)" },
  { code: "G279", title: "Gray 1918, surface anatomy of the head and neck, bartleby page 279 (public domain)" },
  { code: "G280", title: "Gray 1918, bartleby pages 107 / 280" },
  { code: "G1330", title: "Gray 1918, bartleby page1330 (upper limb)" },
  { code: "G1331", title: "Gray 1918, bartleby page1331 (hand)" },
  { code: "G1334", title: "Gray 1918, bartleby page1334" },
  { code: "G1338", title: "Gray 1918, bartleby page1338 (lower limb)" },
  { code: "G483", title: "Gray 1918, bartleby page 483 (leg)" },
  { code: "GS", title: "https://wikimd.com/wiki/Surface_Markings_of_the_Lower_Extremity (Gray 1918)" },
  { code: "GE", title: "https://www.egofelix.com/surface-anatomy/" },
  { code: "NT", title: "https://issuhub.com/view/index?id=6123&pageIndex=102 (text of Netter plate 149)" },
  {
    code: "CB",
    title: "https://chestofbooks.com/health/anatomy/Human-Body-Construction/The-Back-And-Spine-Surface-Anatomy.html",
  },
  { code: "GC", title: "https://getoncourse.ai/lessons/us-medical-pg/anatomy/surface-anatomy/back-surface-landmarks" },
  { code: "DA", title: "http://www.dartmouth.edu/~humananatomy/part_7/index.html" },
  {
    code: "BT",
    title:
      "docsbay.net Beyond Trigger Points neck and head module 2 (splenii in the second layer beneath the trapezius)",
  },
  { code: "TP1", title: "http://www.triggerpoints.net/muscle/masseter" },
  { code: "TP2", title: "https://drgranone.com/blogs/tmj-blogs/referral-patterns-of-the-temporalis-muscle" },
  { code: "ML", title: "https://www.medlink.com/media/ (mpssi4, mpssi13)" },
  { code: "ABC", title: "https://aberdeenchiropracticblog.com/ (muscle posts)" },
  { code: "NA", title: "https://nielasher.com/blogs/video-blog (muscle posts)" },
  { code: "KO", title: "github:kojishiizuka-sys/triggerpoint_care@ec072d29 data.json (Japanese self-care text)" },
  { code: "NK", title: "https://naokootanilmt.blogspot.com/2014/11/" },
  { code: "MO", title: "https://www.morningsideacupuncturenyc.com/ (muscle pages; low quality)" },
  { code: "FP", title: "https://fpnotebook.com/Rheum/Exam/TrgrPntLctn.htm" },
  { code: "ST", title: "https://studyres.com/doc/2072247/trigger-points" },
  { code: "EC", title: "http://eastcoasttherapeutics.com/?page_id=922" },
  { code: "PK", title: "https://painwiki.com/wiki/index.php?title=Muscle:Cervical_Multifidi" },
  { code: "MW", title: "github:threecifanggen/medicine-wiki@821bf665 (MIT, Chinese)" },
  { code: "NO", title: "bulldog-pen.notion.site neck rotation page" },
  { code: "NP", title: "http://check.myofascialtherapy.org/symptomcheck/ (NAMTPT symptom checker)" },
  { code: "FV", title: "https://www.fitness-vip.com/muscle-chains/info-fid.html and muscles-of-upper-torso-pain.html" },
  { code: "FV2", title: "https://www.fitness-vip.com/muscle-chains/muscles-of-lower-torso-pain.html" },
  { code: "FV3", title: "https://www.fitness-vip.com/muscle-chains/muscles-of-lower-leg-ankle-and-foot-pain.html" },
  {
    code: "MJ",
    title: "https://www.muscle-joint-pain.com/trigger-points/trigger-point-self-treatment/pectoralis-minor/",
  },
  { code: "TH", title: "https://triggerpointselfhelp.com/" },
  { code: "WS", title: "https://westsubpainrelief.com/brachioradialis/" },
  {
    code: "KU",
    title: "https://koreauniv.pure.elsevier.com/en/publications/referred-pain-pattern-of-the-pronator-quadratus-muscle",
  },
  { code: "T3", title: "https://triggerpoints3d.com/post/ (Niel-Asher)" },
  { code: "WM", title: "http://www.webmanmed.com/disorders/disorders_files/musclgd/" },
  { code: "DZ", title: "http://doczz.net/doc/5037040/myofascial-pain-syndrome-of-low-back-and-hip" },
  { code: "BS", title: "https://brainscape.com/flashcards/trp-referral-5577667/packs/8307149" },
  { code: "NL", title: "https://www.nielasher.com/blogs/video-blog/lower-back-pain-an-overview-of-the-key-muscles" },
  { code: "LF", title: "https://learnandfeelbetter.com/quadratus-lumborum" },
  { code: "AB", title: "https://abbottcenter.com/bostonpaintherapy/?p=1652" },
  { code: "TG", title: "https://topgolfgears.com/course-instructor-end.html (course hand-out copy)" },
  { code: "PA", title: "painalog.com piriformis page and whys.video" },
  {
    code: "PA2",
    title: "http://www.painalog.com/trigger-point-pain-from-rectus-femoris-trigger-point-one-and-how-to-find-relief/",
  },
  { code: "PA3", title: "painalog.com vastus lateralis TrP4 page" },
  { code: "PA4", title: "painalog.com peroneus tertius page" },
  { code: "VE", title: "https://veryeffective.blogspot.com/2013/03/hip-knee-trigger-points.html" },
  { code: "ML2", title: "https://massagelibrary.com/Dr+James+Mally/ (hamstrings)" },
  { code: "ML3", title: "https://massagelibrary.com/Dr+James+Mally/ (gastrocnemius)" },
  {
    code: "IW",
    title: "https://integrativeworks.com/understanding-trigger-points-tender-heel-when-running-or-sleeping/",
  },
  { code: "RB", title: "http://www.realbodywork.com/learn/ankle/calf.htm" },
  { code: "WD", title: "https://thewellnessdigest.com/ (leg muscle pages)" },
  { code: "G1345", title: "Gray 1918, surface anatomy of the lower extremity, bartleby page 1345 (public domain)" },
  {
    code: "GM",
    title: "Gray 1918, myology (public domain), for action and nerve supply; to be checked by a clinician",
  },
  {
    code: "PR",
    title:
      "Worked out here from the proportions of the template (against ANSUR, the public survey of US Army personnel) and common surface anatomy; to be checked by a clinician",
  },
];
