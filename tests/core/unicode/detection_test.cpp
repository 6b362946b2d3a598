#include "unicode/detection.h"

#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "unicode/encodings.h"

using namespace lens::unicode;

namespace {

constexpr std::string_view kRu =
    "Вчера вечером в городе начался сильный дождь, и многие жители остались дома.";
constexpr std::string_view kEl =
    "Χθες το βράδυ άρχισε να βρέχει δυνατά στην πόλη και πολλοί έμειναν στο σπίτι.";
constexpr std::string_view kHe = "אתמול בערב התחיל לרדת גשם חזק בעיר ותושבים רבים נשארו בבית שלהם.";
constexpr std::string_view kAr =
    "بدأ المطر الغزير في المدينة مساء أمس وبقي الكثير من السكان في منازلهم.";
constexpr std::string_view kTh = "เมื่อวานนี้ฝนตกหนักในเมืองและชาวบ้านจำนวนมากอยู่ที่บ้าน";
constexpr std::string_view kJa =
    "昨日の夜、町で強い雨が降り始め、多くの人が家に残りました。カメラを持って出かけた人もいます。";
constexpr std::string_view kZh =
    "昨天晚上城里下起了大雨，很多人都留在家里。这是今年最大的一场雨，他们说以后还会有。";
constexpr std::string_view kZht =
    "昨天晚上城裡下起了大雨，很多人都留在家裡。這是今年最大的一場雨，他們說以後還會有。";
constexpr std::string_view kKo =
    "어제 저녁 도시에 많은 비가 내리기 시작했고 주민들은 집에 머물렀다. 이 비는 올해 가장 큰 "
    "비라고 한다.";
constexpr std::string_view kFr =
    "Hier soir, une forte pluie a commencé dans la ville ; beaucoup sont restés chez eux, près du "
    "feu.";
constexpr std::string_view kPl =
    "Wczoraj wieczorem w mieście zaczął padać silny deszcz i wielu mieszkańców zostało w domu, "
    "żeby się wysuszyć.";
constexpr std::string_view kCs =
    "Včera večer začalo ve městě silně pršet a mnoho lidí zůstalo doma, příští den však ještě "
    "pršelo.";
constexpr std::string_view kHu =
    "Tegnap este erős eső kezdődött a városban, és sokan otthon maradtak, később pedig elállt a "
    "szél.";
constexpr std::string_view kTr =
    "Dün akşam şehirde şiddetli yağmur başladı ve birçok kişi evinde kaldı, sabah ise hava açıldı.";
constexpr std::string_view kIs =
    "Í gærkvöldi fór að rigna mikið í borginni og margir voru heima hjá sér með kaffi, það var "
    "gott.";
constexpr std::string_view kPt =
    "Ontem à noite começou a chover muito na cidade e as reuniões não foram possíveis até à manhã.";
constexpr std::string_view kDa =
    "I går aftes begyndte det at regne kraftigt i byen, så mange blev hjemme og læste en bog på "
    "sofaen.";
constexpr std::string_view kIt =
    "Ieri sera è cominciato a piovere in città; più tardi però si è fermato, così molti uscirono, "
    "perché sì.";

struct Sample {
  std::string_view encoding, text, bytes;
};

const Sample kSamples[] = {
    {"windows-1251", kRu,
     "\302\367\345\360\340 \342\345\367\345\360\356\354 \342 \343\356\360\356\344\345 \355"
     "\340\367\340\353\361\377 \361\350\353\374\355\373\351 \344\356\346\344\374, \350 \354"
     "\355\356\343\350\345 \346\350\362\345\353\350 \356\361\362\340\353\350\361\374 \344\356"
     "\354\340."},
    {"koi8-r", kRu,
     "\367\336\305\322\301 \327\305\336\305\322\317\315 \327 \307\317\322\317\304\305 \316"
     "\301\336\301\314\323\321 \323\311\314\330\316\331\312 \304\317\326\304\330, \311 \315"
     "\316\317\307\311\305 \326\311\324\305\314\311 \317\323\324\301\314\311\323\330 \304\317"
     "\315\301."},
    {"ibm866", kRu,
     "\202\347\245\340\240 \242\245\347\245\340\256\254 \242 \243\256\340\256\244\245 \255"
     "\240\347\240\253\341\357 \341\250\253\354\255\353\251 \244\256\246\244\354, \250 \254"
     "\255\256\243\250\245 \246\250\342\245\253\250 \256\341\342\240\253\250\341\354 \244\256"
     "\254\240."},
    {"iso-8859-5", kRu,
     "\262\347\325\340\320 \322\325\347\325\340\336\334 \322 \323\336\340\336\324\325 \335"
     "\320\347\320\333\341\357 \341\330\333\354\335\353\331 \324\336\326\324\354, \330 \334"
     "\335\336\323\330\325 \326\330\342\325\333\330 \336\341\342\320\333\330\341\354 \324\336"
     "\334\320."},
    {"windows-1253", kEl,
     "\327\350\345\362 \364\357 \342\361\334\344\365 \334\361\367\351\363\345 \355\341 \342"
     "\361\335\367\345\351 \344\365\355\341\364\334 \363\364\347\355 \360\374\353\347 \352"
     "\341\351 \360\357\353\353\357\337 \335\354\345\351\355\341\355 \363\364\357 \363\360"
     "\337\364\351."},
    {"windows-1255", kHe,
     "\340\372\356\345\354 \341\362\370\341 \344\372\347\351\354 \354\370\343\372 \342\371"
     "\355 \347\346\367 \341\362\351\370 \345\372\345\371\341\351\355 \370\341\351\355 \360"
     "\371\340\370\345 \341\341\351\372 \371\354\344\355."},
    {"windows-1256", kAr,
     "\310\317\303 \307\341\343\330\321 \307\341\333\322\355\321 \335\355 \307\341\343\317"
     "\355\344\311 \343\323\307\301 \303\343\323 \346\310\336\355 \307\341\337\313\355\321"
     " \343\344 \307\341\323\337\307\344 \335\355 \343\344\307\322\341\345\343."},
    {"windows-874", kTh,
     "\340\301\327\350\315\307\322\271\271\325\351\275\271\265\241\313\271\321\241\343\271"
     "\340\301\327\315\247\341\305\320\252\322\307\272\351\322\271\250\323\271\307\271\301"
     "\322\241\315\302\331\350\267\325\350\272\351\322\271"},
    {"shift_jis", kJa,
     "\215\360\223\372\202\314\226\351\201A\222\254\202\305\213\255\202\242\211J\202\252\215"
     "~\202\350\216n\202\337\201A\221\275\202\255\202\314\220l\202\252\211\306\202\311\216"
     "c\202\350\202\334\202\265\202\275\201B\203J\203\201\203\211\202\360\216\235\202\301\202"
     "\304\217o\202\251\202\257\202\275\220l\202\340\202\242\202\334\202\267\201B"},
    {"euc-jp", kJa,
     "\272\362\306\374\244\316\314\353\241\242\304\256\244\307\266\257\244\244\261\253\244"
     "\254\271\337\244\352\273\317\244\341\241\242\302\277\244\257\244\316\277\315\244\254"
     "\262\310\244\313\273\304\244\352\244\336\244\267\244\277\241\243\245\253\245\341\245"
     "\351\244\362\273\375\244\303\244\306\275\320\244\253\244\261\244\277\277\315\244\342"
     "\244\244\244\336\244\271\241\243"},
    {"gbk", kZh,
     "\327\362\314\354\315\355\311\317\263\307\300\357\317\302\306\360\301\313\264\363\323"
     "\352\243\254\272\334\266\340\310\313\266\274\301\364\324\332\274\322\300\357\241\243"
     "\325\342\312\307\275\361\304\352\327\356\264\363\265\304\322\273\263\241\323\352\243"
     "\254\313\373\303\307\313\265\322\324\272\363\273\271\273\341\323\320\241\243"},
    {"big5", kZht,
     "\254Q\244\321\261\337\244W\253\260\270\314\244U\260_\244F\244j\253B\241A\253\334\246"
     "h\244H\263\243\257d\246b\256a\270\314\241C\263o\254O\244\265\246~\263\314\244j\252\272"
     "\244@\263\365\253B\241A\245L\255\314\273\241\245H\253\341\301\331\267|\246\263\241C"},
    {"euc-kr", kKo,
     "\276\356\301\246 \300\372\263\341 \265\265\275\303\277\241 \270\271\300\272 \272\361"
     "\260\241 \263\273\270\256\261\342 \275\303\300\333\307\337\260\355 \301\326\271\316\265"
     "\351\300\272 \301\375\277\241 \270\323\271\260\267\266\264\331. \300\314 \272\361\264"
     "\302 \277\303\307\330 \260\241\300\345 \305\253 \272\361\266\363\260\355 \307\321\264"
     "\331."},
    {"windows-1252", kFr,
     "Hier soir, une forte pluie a commenc\351 dans la ville ; beaucoup sont rest\351s che"
     "z eux, pr\350s du feu."},
    {"windows-1250", kPl,
     "Wczoraj wieczorem w mie\234cie zacz\271\263 pada\346 silny deszcz i wielu mieszka\361"
     "c\363w zosta\263o w domu, \277eby si\352 wysuszy\346."},
    {"windows-1250", kCs,
     "V\350era ve\350er za\350alo ve m\354st\354 siln\354 pr\232et a mnoho lid\355 z\371st"
     "alo doma, p\370\355\232t\355 den v\232ak je\232t\354 pr\232elo."},
    {"windows-1250", kHu,
     "Tegnap este er\365s es\365 kezd\365d\366tt a v\341rosban, \351s sokan otthon maradta"
     "k, k\351s\365bb pedig el\341llt a sz\351l."},
    {"windows-1254", kTr,
     "D\374n ak\376am \376ehirde \376iddetli ya\360mur ba\376lad\375 ve bir\347ok ki\376i "
     "evinde kald\375, sabah ise hava a\347\375ld\375."},
    {"windows-1252", kIs,
     "\315 g\346rkv\366ldi f\363r a\360 rigna miki\360 \355 borginni og margir voru heima "
     "hj\341 s\351r me\360 kaffi, \376a\360 var gott."},
    {"windows-1252", kPt,
     "Ontem \340 noite come\347ou a chover muito na cidade e as reuni\365es n\343o foram p"
     "oss\355veis at\351 \340 manh\343."},
    {"windows-1252", kDa,
     "I g\345r aftes begyndte det at regne kraftigt i byen, s\345 mange blev hjemme og l\346"
     "ste en bog p\345 sofaen."},
    {"windows-1252", kIt,
     "Ieri sera \350 cominciato a piovere in citt\340; pi\371 tardi per\362 si \350 fermat"
     "o, cos\354 molti uscirono, perch\351 s\354."},
};

}  // namespace

TEST_CASE("running text tells its legacy encoding") {
  for (const Sample& sample : kSamples) {
    CAPTURE(sample.encoding);
    CHECK(guess_legacy(sample.bytes) == sample.encoding);
    const std::string page = "<html><title>News</title><p>" + std::string(sample.bytes) + "</p>";
    CHECK(guess_legacy(page) == sample.encoding);
  }
}

TEST_CASE("legacy bytes become the text that they stand for") {
  for (const Sample& sample : kSamples) {
    CAPTURE(sample.encoding);
    if (!can_decode(sample.encoding)) continue;
    const Transcoded result = from_legacy(sample.bytes, sample.encoding);
    CHECK(result.text == sample.text);
    CHECK(result.invalid == 0);
  }
}

TEST_CASE("what says nothing is windows-1252") {
  CHECK(guess_legacy("") == "windows-1252");
  CHECK(guess_legacy("caf\xE9") == "windows-1252");
  CHECK(guess_legacy("\xFF") == "windows-1252");
  CHECK(guess_legacy("\x93quoted\x94 \x96 and \x93more\x94") == "windows-1252");
  CHECK(guess_legacy(std::string(1000, '\xFF')) == "windows-1252");
}

TEST_CASE("UTF-16 without a mark shows in its zeros") {
  CHECK(detect_utf16(std::string_view("H\0e\0l\0l\0o\0", 10)) == "utf-16le");
  CHECK(detect_utf16(std::string_view("\0H\0e\0l\0l\0o", 10)) == "utf-16be");
  CHECK(detect_utf16("Hello there") == "");
  CHECK(detect_utf16(std::string_view("Hello\0\0there", 12)) == "");
  CHECK(detect_utf16(std::string_view("\0\0\0\0\0\0", 6)) == "");
  CHECK(detect_utf16("") == "");
}

TEST_CASE("sequences of UTF-8 are counted, good and broken") {
  struct Row {
    std::string_view bytes;
    std::size_t valid, invalid;
  };
  const Row rows[] = {
      {"plain", 0, 0}, {"é漢😀", 3, 0}, {"\uFFFD", 1, 0}, {"\xC3(\xA9", 0, 2}, {"é\xE2\x82", 1, 1}};
  for (const Row& row : rows) {
    CAPTURE(row.bytes);
    CHECK(count_utf8(row.bytes).valid == row.valid);
    CHECK(count_utf8(row.bytes).invalid == row.invalid);
  }
}

TEST_CASE("escape sequences are those of ISO-2022-JP") {
  CHECK(looks_like_iso_2022_jp("\x1B$B$3$s\x1B(B"));
  CHECK_FALSE(looks_like_iso_2022_jp("costs $B"));
}
