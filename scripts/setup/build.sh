# shellcheck shell=bash
# The builds that both `start` and `test` make. Sourced in the top folder of the checkout.

build_native() {
  cmake --preset release && cmake --build --preset release
}

build_dist() {
  cmake --preset wasm && cmake --build build/wasm --target dist
}
