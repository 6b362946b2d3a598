#include "language/detect.h"

#include <string>

#include <doctest/doctest.h>

namespace lens::language {
namespace {

TEST_CASE("a paragraph tells its language") {
  const struct {
    const char* code;
    const char* text;
  } kRows[] = {
      {"en",
       "The harbour was closed for two days because of the storm, and no ship could leave it."},
      {"de",
       "Der Hafen war wegen des Sturms zwei Tage lang geschlossen, und kein Schiff konnte aus "
       "ihm auslaufen, weil die Wellen für alle zu hoch waren."},
      {"fr",
       "Le port est resté fermé pendant deux jours à cause de la tempête, et les bateaux qui "
       "étaient dans le port ne pouvaient pas sortir."},
      {"es",
       "El puerto estuvo cerrado durante dos días por la tormenta, y los barcos que estaban "
       "en él no pudieron salir hasta el domingo."},
      {"it",
       "Il porto è rimasto chiuso per due giorni a causa della tempesta, e le navi che erano "
       "nel porto non sono potute partire."},
      {"pt",
       "O porto ficou fechado por dois dias por causa da tempestade, e os navios que estavam "
       "no porto não puderam sair até ao domingo."},
      {"nl",
       "De haven was twee dagen gesloten door de storm, en geen enkel schip kon het water op, "
       "omdat de golven te hoog waren voor de bemanning."},
      {"sv",
       "Hamnen var stängd i två dagar på grund av stormen, och inget fartyg kunde lämna den, "
       "eftersom vågorna var för höga för att segla."},
      {"da",
       "Havnen var lukket i to dage på grund af stormen, og ingen skibe kunne sejle ud, fordi "
       "bølgerne blev for høje, og man ikke havde nogen hjælp."},
      {"no",
       "Havnen var stengt i to dager på grunn av stormen, og ingen skip kunne seile ut, fordi "
       "bølgene ble for høye, og man ikke hadde noe hjelp."},
      {"fi",
       "Satama oli suljettu kaksi päivää myrskyn vuoksi, eikä mikään laiva voinut lähteä, "
       "koska aallot olivat liian korkeita ja se ei ollut turvallista."},
      {"pl",
       "Port był zamknięty przez dwa dni z powodu burzy i żaden statek nie mógł się z niego "
       "wydostać, bo fale były za wysokie dla załogi, jak to jest na morzu."},
      {"cs",
       "Přístav byl kvůli bouři dva dny zavřený a žádná loď z něj nemohla vyplout, protože "
       "vlny jsou na moři velmi vysoké a to se nelíbilo posádce."},
      {"ru",
       "Порт был закрыт на два дня из-за шторма, и ни один корабль не мог выйти в море, "
       "потому что волны были очень высокие."},
      {"uk",
       "Порт був закритий на два дні через шторм, і жоден корабель не міг вийти в море, "
       "тому що хвилі були дуже високі."},
      {"tr",
       "Liman fırtına yüzünden iki gün kapalı kaldı ve dalgalar çok yüksek olduğu için hiçbir "
       "gemi denize bir türlü açılamadı, bu da herkesi üzdü."},
      {"hu",
       "A kikötő két napig zárva volt a vihar miatt, és egy hajó sem tudott kifutni, mert a "
       "hullámok nagyon magasak voltak, és ez nem volt biztonságos."},
      {"ro",
       "Portul a fost închis două zile din cauza furtunii și nicio navă nu a putut pleca, "
       "pentru că valurile au fost prea mari pentru cei de la bord."},
      {"el", "Το λιμάνι ήταν κλειστό για δύο μέρες."},
      {"ar", "كان الميناء مغلقا لمدة يومين بسبب العاصفة."},
      {"fa",
       "بندر به دلیل طوفان دو روز بسته بود "
       "و هیچ کشتی نمی‌توانست از آن خارج شود."},
      {"he", "הנמל היה סגור יומיים בגלל הסערה."},
      {"hi", "तूफान के कारण बंदरगाह दो दिन बंद रहा।"},
      {"zh", "由于暴风雨，港口关闭了两天。"},
      {"ja", "嵐のため、港は二日間閉鎖されました。"},
      {"ko", "폭풍 때문에 항구가 이틀 동안 폐쇄되었다."},
      {"th", "ท่าเรือปิดเป็นเวลาสองวันเพราะพายุ"},
  };
  for (const auto& row : kRows) {
    const Language language = detect(row.text, "");
    CAPTURE(row.text);
    CHECK(language.code == row.code);
    CHECK(language.confidence > 0.5);
  }
}

TEST_CASE("a declaration decides what the text leaves open, and nothing else") {
  const struct {
    const char* text;
    const char* declared;
    const char* code;
  } kRows[] = {
      {"", "", "und"},
      {"1234 5678", "", "und"},
      {"1234 5678", "en-US", "en"},
      {"Zzyzx qwrt plugh xyzzy", "", "und"},
      {"Zzyzx qwrt plugh xyzzy", "vi", "vi"},
      {"Zzyzx qwrt plugh xyzzy", "ru", "und"},
      {"Zzyzx qwrt plugh xyzzy", "not a code", "und"},
      {"Han er her", "nb-NO", "no"},
      {"Han er her", "da", "da"},
      {"The harbour was closed for two days because of the storm.", "de", "en"},
      {"由于暴风雨，港口关闭了两天。", "ja", "ja"},
      {"嵐のため、港は閉鎖されました。", "zh", "ja"},
      {"طوفان", "ur", "ur"},
  };
  for (const auto& row : kRows) {
    CAPTURE(row.text);
    CAPTURE(row.declared);
    CHECK(detect(row.text, row.declared).code == row.code);
  }
}

TEST_CASE("a long English text is English almost surely") {
  std::string text;
  for (int i = 0; i < 200; ++i)
    text += "They had been there with all of their children, and nobody saw them leave. ";
  CHECK(detect(text, "").confidence > 0.95);
}

TEST_CASE("most letters decide the direction of a text") {
  CHECK(direction_of("") == Direction::LeftToRight);
  CHECK(direction_of("123") == Direction::LeftToRight);
  CHECK(direction_of("The word שלום") == Direction::LeftToRight);
  CHECK(direction_of("המילה היא hello בלבד") == Direction::RightToLeft);
}

}  // namespace
}  // namespace lens::language
