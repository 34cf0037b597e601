/** Where a fact of the atlas was read. */
export type KnowledgeSource = {
  readonly code: string;
  readonly title: string;
  /** Of the page, or of the site where several of its pages were read. */
  readonly address?: string;
};

// The codes beside landmarks, muscles and patterns. Public sources; facts only were taken, no text and no picture.
// oxfmt-ignore
export const KNOWLEDGE_SOURCES: readonly KnowledgeSource[] = [
  { code: "A", title: "Herman: alexa-muscles, a list of 215 muscles", address: "https://github.com/toryherman/alexa-muscles/blob/ac07d9da13487f84ca7fcd35d327a8d995729573/src/muscles_text.js" },
  { code: "O82", title: "OpenStax Anatomy & Physiology: Appendicular muscles of the pelvic girdle and lower limbs (m46482, CC BY-NC-SA 4.0)", address: "https://github.com/openstax/osbooks-anatomy-physiology/tree/f3a1239631d5cc525e4b46874b6cdc3ca4fda15a" },
  { code: "O84", title: "OpenStax Anatomy & Physiology: Axial muscles of the head, neck and back (m46484)", address: "https://github.com/openstax/osbooks-anatomy-physiology/tree/f3a1239631d5cc525e4b46874b6cdc3ca4fda15a" },
  { code: "O85", title: "OpenStax Anatomy & Physiology: Axial muscles of the abdominal wall and thorax (m46485)", address: "https://github.com/openstax/osbooks-anatomy-physiology/tree/f3a1239631d5cc525e4b46874b6cdc3ca4fda15a" },
  { code: "O95", title: "OpenStax Anatomy & Physiology: Muscles of the pectoral girdle and upper limbs (m46495)", address: "https://github.com/openstax/osbooks-anatomy-physiology/tree/f3a1239631d5cc525e4b46874b6cdc3ca4fda15a" },
  { code: "G279", title: "Gray 1918, surface anatomy of the head and neck, bartleby page 279 (public domain)" },
  { code: "G280", title: "Gray 1918, bartleby pages 107 / 280" },
  { code: "G1330", title: "Gray 1918, bartleby page 1330 (upper limb)" },
  { code: "G1331", title: "Gray 1918, bartleby page 1331 (hand)" },
  { code: "G1334", title: "Gray 1918, bartleby page 1334" },
  { code: "G1338", title: "Gray 1918, bartleby page 1338 (lower limb)" },
  { code: "G483", title: "Gray 1918, bartleby page 483 (leg)" },
  { code: "GS", title: "WikiMD: Surface markings of the lower extremity, after Gray 1918", address: "https://wikimd.com/wiki/Surface_Markings_of_the_Lower_Extremity" },
  { code: "GE", title: "Egofelix: Surface anatomy", address: "https://www.egofelix.com/surface-anatomy/" },
  { code: "NT", title: "Netter: Atlas of human anatomy, text of plate 149, a copy on the web", address: "https://issuhub.com/view/index?id=6123&pageIndex=102" },
  { code: "CB", title: "Chest of Books: Human body construction, surface anatomy of the back and spine", address: "https://chestofbooks.com/health/anatomy/Human-Body-Construction/The-Back-And-Spine-Surface-Anatomy.html" },
  { code: "GC", title: "Oncourse: Surface landmarks of the back", address: "https://getoncourse.ai/lessons/us-medical-pg/anatomy/surface-anatomy/back-surface-landmarks" },
  { code: "DA", title: "Dartmouth: Human anatomy, part 7", address: "http://www.dartmouth.edu/~humananatomy/part_7/index.html" },
  { code: "BT", title: "Beyond Trigger Points: Neck and head, module 2 (the splenii in the second layer, beneath the trapezius)" },
  { code: "TP1", title: "The Trigger Point and Referred Pain Guide: Masseter", address: "http://www.triggerpoints.net/muscle/masseter" },
  { code: "TP2", title: "Granone: Referral patterns of the temporalis muscle", address: "https://drgranone.com/blogs/tmj-blogs/referral-patterns-of-the-temporalis-muscle" },
  { code: "ML", title: "MedLink Neurology: Captions to figures of Travell and Simons 1983", address: "https://www.medlink.com/media/mpssi13" },
  { code: "ABC", title: "Aberdeen Chiropractic: Muscle posts", address: "https://aberdeenchiropracticblog.com/" },
  { code: "NA", title: "Niel-Asher: Muscle posts", address: "https://nielasher.com/blogs/video-blog" },
  { code: "KO", title: "Shiizuka: triggerpoint_care, data on self-care (Japanese)", address: "https://github.com/kojishiizuka-sys/triggerpoint_care" },
  { code: "NK", title: "Otani: Posts on headache and trigger points, November 2014", address: "https://naokootanilmt.blogspot.com/2014/11/" },
  { code: "MO", title: "Morningside Acupuncture: Muscle pages (of low quality)", address: "https://www.morningsideacupuncturenyc.com/" },
  { code: "FP", title: "Family Practice Notebook: Trigger point locations", address: "https://fpnotebook.com/Rheum/Exam/TrgrPntLctn.htm" },
  { code: "ST", title: "StudyRes: Trigger points, a lecture", address: "https://studyres.com/doc/2072247/trigger-points" },
  { code: "EC", title: "East Coast Therapeutics: Muscle page", address: "http://eastcoasttherapeutics.com/?page_id=922" },
  { code: "PK", title: "Pain Wiki: Cervical multifidi", address: "https://painwiki.com/wiki/index.php?title=Muscle:Cervical_Multifidi" },
  { code: "MW", title: "Medicine Wiki (Chinese; MIT licence)", address: "https://github.com/threecifanggen/medicine-wiki" },
  { code: "NO", title: "Bulldog: Notes on neck rotation" },
  { code: "NP", title: "National Association of Myofascial Trigger Point Therapists: Symptom checker", address: "http://check.myofascialtherapy.org/symptomcheck/" },
  { code: "FV", title: "Fitness VIP: Muscle chains; Muscles of upper torso pain", address: "https://www.fitness-vip.com/muscle-chains/info-fid.html" },
  { code: "FV2", title: "Fitness VIP: Muscles of lower torso pain", address: "https://www.fitness-vip.com/muscle-chains/muscles-of-lower-torso-pain.html" },
  { code: "FV3", title: "Fitness VIP: Muscles of lower leg, ankle and foot pain", address: "https://www.fitness-vip.com/muscle-chains/muscles-of-lower-leg-ankle-and-foot-pain.html" },
  { code: "MJ", title: "Muscle-Joint-Pain: Pectoralis minor", address: "https://www.muscle-joint-pain.com/trigger-points/trigger-point-self-treatment/pectoralis-minor/" },
  { code: "TH", title: "Trigger Point Self-Help", address: "https://triggerpointselfhelp.com/" },
  { code: "WS", title: "West Suburban Pain Relief: Brachioradialis", address: "https://westsubpainrelief.com/brachioradialis/" },
  { code: "KU", title: "Hwang, Kang, Kim: Referred pain pattern of the pronator quadratus muscle, Pain 116 (2005)", address: "https://koreauniv.pure.elsevier.com/en/publications/referred-pain-pattern-of-the-pronator-quadratus-muscle" },
  { code: "T3", title: "Niel-Asher: Trigger point of the week", address: "https://triggerpoints3d.com/post/" },
  { code: "WM", title: "American Academy of Manual Medicine: Muscle pages", address: "http://www.webmanmed.com/disorders/disorders_files/musclgd/" },
  { code: "DZ", title: "Doczz: Myofascial pain syndrome of low back and hip, lecture", address: "http://doczz.net/doc/5037040/myofascial-pain-syndrome-of-low-back-and-hip" },
  { code: "BS", title: "Brainscape: TrP referral flashcards", address: "https://brainscape.com/flashcards/trp-referral-5577667/packs/8307149" },
  { code: "NL", title: "Niel-Asher: Lower back pain, an overview of the key muscles", address: "https://www.nielasher.com/blogs/video-blog/lower-back-pain-an-overview-of-the-key-muscles" },
  { code: "LF", title: "Learn and Feel Better: Quadratus lumborum", address: "https://learnandfeelbetter.com/quadratus-lumborum" },
  { code: "AB", title: "Abbott Center: Groin pain, part 4", address: "https://abbottcenter.com/bostonpaintherapy/?p=1652" },
  { code: "TG", title: "Hand-out of a course for golf instructors, a copy on the web", address: "https://topgolfgears.com/course-instructor-end.html" },
  { code: "PA", title: "Painalog: Piriformis" },
  { code: "PA2", title: "Painalog: Rectus femoris, trigger point 1", address: "http://www.painalog.com/trigger-point-pain-from-rectus-femoris-trigger-point-one-and-how-to-find-relief/" },
  { code: "PA3", title: "Painalog: Vastus lateralis, trigger point 4" },
  { code: "PA4", title: "Painalog: Peroneus tertius" },
  { code: "VE", title: "Davies: The Trigger Point Therapy Workbook, quoted on a blog (2013)", address: "https://veryeffective.blogspot.com/2013/03/hip-knee-trigger-points.html" },
  { code: "ML2", title: "Mally: Trigger point and counterstrain, hamstrings", address: "https://massagelibrary.com/Dr+James+Mally/" },
  { code: "ML3", title: "Mally: Trigger point and counterstrain, gastrocnemius", address: "https://massagelibrary.com/Dr+James+Mally/" },
  { code: "IW", title: "Integrative Works: Tender heel when running or sleeping", address: "https://integrativeworks.com/understanding-trigger-points-tender-heel-when-running-or-sleeping/" },
  { code: "RB", title: "Real Bodywork: Calf", address: "http://www.realbodywork.com/learn/ankle/calf.htm" },
  { code: "WD", title: "The Wellness Digest: Leg muscle pages", address: "https://thewellnessdigest.com/" },
  { code: "G1345", title: "Gray 1918, surface anatomy of the lower extremity, bartleby page 1345 (public domain)" },
  { code: "GM", title: "Gray 1918, myology (public domain), for action and nerve supply; to be checked by a clinician" },
  { code: "PR", title: "Worked out here from the proportions of the template (against ANSUR, the public survey of US Army personnel) and common surface anatomy; to be checked by a clinician" },
];

/**
 * The source of regions, needling areas and helping points that name none: their names are common clinical words, their
 * places and outlines were drawn here between landmarks, which have sources of their own.
 */
export const DRAWN_HERE = "PR";
