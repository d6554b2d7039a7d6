"""Japanese, Chinese, Korean, Vietnamese and Thai.

Chinese, Japanese and Thai write no spaces; Korean does, and writes its particles together with the word before.
"""

import re

from mkdocs_explainer.linking.languages.language import Language, TitledNames, words

_FIRST_SYLLABLE, _LAST_SYLLABLE = 0xAC00, 0xD7A3
_FINALS = 28
"""Final consonants that a Hangul syllable may have; the first of them is none."""
_R = 8
"""The final ㄹ, after which a particle is written as after a vowel."""
_AFTER_CONSONANT = """
    으로써 으로서 으로선 으로 으론 이라고 이라는데 이라는 이라도 이라면 이라서 이라며 이랑 이나마 이나 이든
    이야말로 이야 이란 이라 은 이 을 과 아
""".split()
_AFTER_VOWEL = """
    라고 라는데 라는 라도 라면 라서 라며 랑 나마 나 든지 든 며 야말로 고 야 란 라 는 가 를 와
    여서 여 다 였다 였던 였고 였으며 였지만 예요 니까 냐 거나
""".split()
_AFTER_VOWEL_OR_R = ("로써", "로서", "로선", "로", "론")
_AFTER_ANY = """
    에게서 에게 에겐 에서 에선 에는 에도 에 엔 께서 께선 께 한테서 한테 한텐 만큼 의 도 만 까지 부터 마저 조차 밖에
    처럼 같이 보다 하고 뿐 대로 마다
    들 쪽 측 산 발 군 시 씨 님 입니다 이다 이었다 이었던 였다
    임 인가 인데 인지 이지만 지만 이며 이자 이고 이면 이던 이니까 이니 이냐 이므로 이어서 이거나 이든지 이든
    이었고 이었으며 이었지만 이에요 치고 커녕 더러 말고
""".split()
_SOUND_SUFFIXES = (*_AFTER_CONSONANT, *_AFTER_VOWEL, *_AFTER_VOWEL_OR_R, *_AFTER_ANY)
_MOST = 3
"""Particles that follow one another (`에서만은`)."""


def is_korean_suffix(name: str, rest: str) -> bool:
    """Return whether the rest of a word behind a name is nothing but particles that may follow its last sound.

    >>> is_korean_suffix("인도", "는"), is_korean_suffix("인도", "은"), is_korean_suffix("인도", "네시아")
    (True, False, False)
    """
    return _is_row_of_particles(name, rest, _MOST)


def _is_row_of_particles(name: str, rest: str, most: int) -> bool:
    if not rest:
        return True
    if not most:
        return False
    return any(
        rest.startswith(particle) and _is_row_of_particles(particle, rest[len(particle) :], most - 1)
        for particle in _particles_after(name[-1])
    )


def _particles_after(letter: str) -> tuple[str, ...]:
    code = ord(letter)
    if not _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        return _SOUND_SUFFIXES  # how a foreign letter or a figure is said is not known
    final = (code - _FIRST_SYLLABLE) % _FINALS
    if not final:
        return (*_AFTER_VOWEL, *_AFTER_VOWEL_OR_R, *_AFTER_ANY)
    return (*_AFTER_CONSONANT, *_AFTER_ANY, *(_AFTER_VOWEL_OR_R if final == _R else ()))


_BEFORE_ANY = frozenset(["친"])
_BEFORE_LONG = frozenset("반 대 주 탈 비 재".split())
_LONG = 3
"""Letters of a name from which on no other word is likely: `주인도` is *the owner, too*, `반인도` *inhuman*."""


def is_korean_prefix(letters: str, name: str) -> bool:
    """Return whether the letters right before a name say *for*, *against*, *to*, *in* or *not* (`친인도`).

    >>> is_korean_prefix("친", "인도"), is_korean_prefix("주", "인도"), is_korean_prefix("주", "칼도비아")
    (True, False, True)
    """
    return letters in _BEFORE_ANY or (len(name) >= _LONG and letters in _BEFORE_LONG)


_KOREAN_TITLES = (
    "대통령|부통령|총리|부총리|장관|차관|의원|대표(?![팀단작적])|교수|위원장|위원(?!회)|사령관|장군|회장|사장(?!단)|대사|시장(?!경)|지사|총장|변호사|검사"
    "|판사|대변인|후보|감독(?!관)|선수|박사|국장|실장|원장|여사|총재|의장|특사|비서관|청장|서장|씨(?![앗름족])"
)
KOREAN = Language(
    code="ko",
    titled_names=TitledNames(
        letter="[가-힣]",
        titles=f" (?:전 |현 )?(?:{_KOREAN_TITLES})|씨(?![앗름족])",
        lengths={2: (1,), 3: (1,), 4: (1, 2)},
        double=words("남궁 황보 제갈 사공 선우 서문 독고 동방"),
        others=words("전 현 신 한 양 각 두 그 부 제 주"),
    ),
    name_order="family-first",
    function_words=words("그 이 저 것 수 및 등 또 더 안 못"),
    titles=words("대통령 총리 장관 의원 교수 씨 전 김"),
    is_prefix=is_korean_prefix,
    is_suffix=is_korean_suffix,
    head_stems=("대학교", "은행", "신문", "공항", "박물관", "병원", "일보"),
)
_JOINED_HEADS = re.compile(
    "(?:大学|大學)(?!生)|学院|學院|(?:銀行|银行)(?![業业間间家界券員])|(?:新聞|新闻)(?![業业界記记発发])|日報|日报|時報|时报|放送(?![法業局規])"
    "|航空(?![母機机兵會会宇産产業业工力士券便])|空港|机场|機場|(?:電力|电力)(?![網网供不需施設设業业市危])"
    "|(?:自動車|汽车|汽車)(?![メ産产業业大市関关部輸输会工制製])|(?:鉄道|铁路|鐵路)(?![網网業业部建])"
    "|病院|医院|醫院|高校(?!生)|劇場|剧院|博物館|博物馆|美術館|美术馆|図書館|图书馆|圖書館|取引所|交易所"
    "|洋(?![上山人])|海峡|海峽|半島|半岛|諸島|群島|群岛|川(?![普崎口])|河(?![南北内內川])|江(?![苏西蘇门門])|湖(?![南北州])"
    "|山(?![东東西形口梨火林岳間间])|[島岛](?![国國嶼屿根民内])|駅(?!伝)"
    "|条約|条约|條約|協定|协定|议定书|議定書|宣言|憲章|宪章|五輪|奥运|奧運|(?:労働|共産|共产|民主|社会|社會)?党(?![首派内内員员代])"
    "|[語语](?![るりれらっ言气氣境录錄音文])|[湾灣]|港(?![澳台臺口商人股元币幣府警区區独獨])|(?:証券|证券|證券)(?![市业業交监監])|(?:集团|集團)(?![军軍])|电视台|電視台|電視臺"
    "|(?:体育|體育)[馆館場场]|球場|球场|競技場|公园|公園|动物园|動物園|动物園|製鉄|郵便|郵政(?![相大局省民])|交響楽団|交响乐团|交響樂團"
    "|(?<=[国國])家(?![庭長长人具電电園园乡鄉禽畜族])|海(?![军軍关關上外岸域峡峽底运運洋警湾灣兵员員南口产産鲜鮮水賊贼])"
)
"""What makes a longer name with the name right before it: universities, banks, papers, seas, rivers, treaties.

Not before a letter with which the head is another word (`大学生`, `航空母舰`, `河南`)."""
_JAPANESE_HEADS = re.compile(
    f"{_JOINED_HEADS.pattern}|城|大?通り|ガス|タワー|ドーム|スタジアム|アリーナ|メトロ|テレビ|ラジオ|オリンピック|パラリンピック|マラソン"
)
_INSIDE = (
    "国國境域海省县縣州市区區町村院党黨体體以之其车車船机機舱艙场場室館馆社校城年月日周週时時期厂廠店楼樓库庫案家構"
    "圏坑屋口"
)
"""Letters before `内`."""
_JOINED_DIRECTIONS = {
    "北": "湖河臺台華华以淮江陕陝苏蘇皖豫冀浙闽閩粤粵赣贛鄂鲁魯渝晋晉川城败敗越",
    "南": "越湖河云雲海济濟淮江岭嶺華华以赣贛苏蘇皖豫冀鲁魯滇甘黔渭城闽閩湘指",
    "东": "中山广华关以远近辽胶浦丹肇股房赣粤黔苏浙城京",
    "東": "中山廣華關関以遠極近遼膠浦丹肇股房城京伊",
    "西": "山江广廣陕陝巴关關関以湘鄂粤粵豫鲁魯滇黔桂东東",
    "内": _INSIDE,
    "內": _INSIDE,
    "外": "以国國海境之此另对對中室例除度意野户戶郊号號案論课課",
}
"""Before the name of a country or town; behind these letters it is the end of another word (`越南`, `以北`, `境内`)."""
_HAN_LETTER = "[\u3005\u3400-\u9fff]"
_JAPANESE_BEFORE = """
    アル イースト ウエスト ウェスト エル グランド グレート サウス サン サンタ サント セント ニュー ノース ポート リトル
"""
"""First words of names of places, before a dot."""
JAPANESE = Language(
    code="ja",
    titled_names=TitledNames(
        letter=_HAN_LETTER,
        titles="(?:前|元|新)?(?:氏|さん|様|議員|大臣|副大臣|首相|総理|外相|財務相|防衛相|経産相|官房長官|長官|大統領|知事|市長|町長|村長|区長"
        "|社長|会長|副会長|専務|教授|准教授|博士|先生|監督|選手|被告|容疑者|委員長|書記長|幹事長|代表|副代表|総裁|大使|報道官|弁護士|判事|検事)",
        lengths={2: (1,), 3: (1, 2), 4: (2,), 5: (2, 3), 6: (3,)},
    ),
    joined_heads=_JAPANESE_HEADS,
    joined_heads_before=tuple(f"{word}\u00b7" for word in _JAPANESE_BEFORE.split()),
    joined_directions={**_JOINED_DIRECTIONS, "全": "完安健保万十"},
    name_order="family-first",
    function_words=words("これ それ あれ この その あの こと もの"),
)
CHINESE = Language(
    code="zh",
    titled_names=TitledNames(
        letter=_HAN_LETTER,
        before="[与與和跟同对對向由被把在的了说說称稱据據给給让讓经經]",
        titles="(?:副|前|原|代)?(?:先生|女士|小姐|总统|總統|总理|總理|主席|书记|書記|教授|博士|将军|將軍|议员|議員|法官|律师|律師|发言人"
        "|發言人|大使|司令|(?:部|外|省|市|县|縣|州|校|院|局|处|處|秘书|秘書|董事|参谋|參謀|检察|檢察|行)[长長](?![级級]))",
        lengths={2: (1,), 3: (1,), 4: (2,)},
        double=words(
            "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 东方 東方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 端木 独孤 南宫"
        ),
    ),
    name_order="family-first",
    joined_heads=_JOINED_HEADS,
    places_of_parts=frozenset(["马里兰", "馬里蘭", "捷克斯洛伐克"]),
    joined_directions={**_JOINED_DIRECTIONS, "新": "最创創更全革重翻刷迎维維从從"},
)
VIETNAMESE = Language(
    code="vi",
    name_order="family-first",
    titles=words("ông bà cô chú ngài"),
    function_words=words("""
        ai anh bị bởi các cái cả chỉ cho chúng có còn của cùng cũng đã đang đây đến để đó do được gì hay hoặc khi
        không là lại làm mà mỗi một này nên nếu ngày người nhưng những như nhiều nói ở qua ra rằng rất rồi sau sẽ tại
        theo thì trên trong trước từ và vào về vẫn vì với
    """),
)

THAI = Language(
    code="th",
    name_order="given-first",
    joined_heads=re.compile("เหนือ(?!กว่า|ชั้น|กฎ)|ใต้(?!น้ำ|ดิน|การ)|ตะวันออก|ตะวันตก"),
    places_of_parts=frozenset(["นิวเม็กซิโก", "เชโกสโลวาเกีย"]),
    joined_heads_before=("มหาวิทยาลัย", "ธนาคาร", "โรงพยาบาล", "สนามบิน", "ท่าอากาศยาน", "มหาสมุทร", "ทะเล", "อ่าว"),
)

KHMER = Language(code="km", joined_heads=re.compile("ខាងជើង|ខាងត្បូង|ខាងកើត|ខាងលិច"))
LAO = Language(code="lo", joined_heads=re.compile("ເໜືອ|ເຫນືອ|ໃຕ້"))
BURMESE = Language(code="my", joined_heads_before=("မြောက်", "တောင်"))

PACKS = (BURMESE, KHMER, LAO, THAI, KOREAN, JAPANESE, CHINESE, VIETNAMESE)
