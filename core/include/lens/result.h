#pragma once

#include <string>
#include <utility>
#include <variant>

namespace lens {

/// What was wrong with a call: misuse only, never the text that was to be analyzed.
struct Error {
  /// A stable identifier such as "optionRange" or "packSyntax".
  std::string code;
  /// What, the value that was given, and what is allowed.
  std::string message;
};

/// A value, or the reason why there is none.
template <typename T>
class Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  /// True when there is a value.
  bool ok() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return ok(); }

  /// The value; only to be called when `ok()`.
  const T& value() const& { return *std::get_if<T>(&state_); }
  T&& value() && { return std::move(*std::get_if<T>(&state_)); }

  /// The error; only to be called when not `ok()`.
  const Error& error() const { return *std::get_if<Error>(&state_); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace lens
