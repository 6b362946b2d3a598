#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lens::report {

/// Rounds to the 4 decimals that every printed number has. What is printed is what was ranked.
double round_for_print(double value);

/// Appends a number rounded to 4 decimals in its shortest form, as JavaScript prints it: "3",
/// "0.5",
/// "-12.3457", never an exponent or "-0". "null" when it is not finite or too large to be a count.
void append_number(std::string& out, double value);

/// Appends a JSON string with its quotation marks. Escapes what JSON demands and nothing else;
/// invalid UTF-8 becomes U+FFFD, so that the document is valid whatever comes in.
void append_string(std::string& out, std::string_view text);

/// Writes one JSON document in the order of the calls; commas come by themselves.
///
///     JsonWriter w;
///     w.begin_object(); w.number("words", 3); w.end_object();   // {"words":3}
class JsonWriter {
 public:
  void begin_object() { open('{'); }
  void end_object() { out_ += '}'; }
  void begin_array() { open('['); }
  void end_array() { out_ += ']'; }

  /// The name of the container that begins next.
  void key(std::string_view name);

  void string(std::string_view name, std::string_view value);
  void number(std::string_view name, double value);
  void null(std::string_view name);

  /// The value, or null when there is none.
  void optional_string(std::string_view name, const std::optional<std::string>& value);
  void number(std::string_view name, const std::optional<double>& value);
  /// The text, or null when it is empty.
  void string_unless_empty(std::string_view name, std::string_view value);

  /// The document; the writer is empty afterwards.
  std::string take() { return std::move(out_); }

 private:
  void separate();
  void open(char bracket);

  std::string out_;
};

}  // namespace lens::report
