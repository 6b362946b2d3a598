#include "text_layout.h"

#include <algorithm>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include "unicode/text.h"

namespace lens::cli {
namespace {

// Narrower cannot be laid out, wider cannot be read.
constexpr std::size_t kNarrowest = 40;
constexpr std::size_t kWidest = 100;

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// Marks that turn the direction of what follows, beyond the text's own end.
bool is_direction_control(char32_t c) {
  return c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

bool is_wide(char32_t c) {
  switch (unicode::script_of(c)) {
    case unicode::Script::Han:
    case unicode::Script::Kana:
    case unicode::Script::Hangul:
      return true;
    default:
      return (c >= 0x3000 && c <= 0x303E) || (c >= 0xFF01 && c <= 0xFF60) ||
             (c >= 0x1F300 && c <= 0x1FAFF);
  }
}

bool is_set(const char* name) {
  const char* value = std::getenv(name);
  return value != nullptr && *value != '\0';
}

bool is_dumb_terminal() {
  const char* term = std::getenv("TERM");
  return term == nullptr || std::string_view(term) == "dumb";
}

}  // namespace

std::string Page::bold(std::string_view text) const {
  return colour ? "\x1b[1m" + std::string(text) + "\x1b[0m" : std::string(text);
}

std::string Page::dim(std::string_view text) const {
  return colour ? "\x1b[2m" + std::string(text) + "\x1b[0m" : std::string(text);
}

Page page_of_standard_output() {
  Page page;
  if (::isatty(STDOUT_FILENO) != 1) return page;
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    page.width = std::clamp<std::size_t>(size.ws_col, kNarrowest, kWidest);
  }
  page.colour = !is_set("NO_COLOR") && !is_dumb_terminal();
  return page;
}

std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = unicode::next_code_point(text, at);
    if (is_direction_control(c)) continue;
    unicode::append(out, is_control(c) ? U' ' : c);
  }
  return unicode::collapse_space(out);
}

std::size_t columns(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = unicode::next_code_point(text, at);
    if (!unicode::is_mark(c)) width += is_wide(c) ? 2 : 1;
  }
  return width;
}

std::string padded(std::string_view text, std::size_t width, bool right) {
  const std::size_t have = columns(text);
  const std::string spaces(have < width ? width - have : 0, ' ');
  return right ? spaces + std::string(text) : std::string(text) + spaces;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    const std::string_view word = text.substr(at, end - at);
    const std::size_t needed = columns(word);
    if (used > 0 && used + 1 + needed > width) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) lines.back() += ' ', ++used;
    lines.back().append(word);
    used += needed;
    at = end + 1;
  }
  return lines;
}

void append_wrapped(std::string& out, const Page& page, std::string_view first,
                    std::string_view text) {
  const std::size_t indent = columns(first);
  const std::size_t width = page.width > indent + 20 ? page.width - indent : 20;
  std::string_view lead = first;
  const std::string spaces(indent, ' ');
  for (const std::string& line : wrapped(text, width)) {
    out.append(lead).append(line).append("\n");
    lead = spaces;
  }
}

std::string spaced(std::string_view camel_case) {
  std::string out;
  for (const char c : camel_case) {
    const bool begins_number =
        unicode::is_ascii_digit(c) && !out.empty() && !unicode::is_ascii_digit(out.back());
    if ((c >= 'A' && c <= 'Z') || begins_number) out += ' ';
    out += unicode::to_ascii_lower(c);
  }
  return out;
}

}  // namespace lens::cli
