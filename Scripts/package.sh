#!/usr/bin/env bash
# Makes dist/encuentro-VERSION-linux-ARCH.tar.gz and its checksum. Same commit, same toolchain: same names and times
# inside. Swift's libraries are linked in, as `make run` does, so that the machine it goes to needs Debian's packages alone.
set -euo pipefail
cd "$(dirname "$0")/.."

version=${VERSION:-$(git describe --tags --always --dirty 2>/dev/null || echo unversioned)}
name=encuentro-${version#v}-linux-$(uname -m)
build=(swift build -c release --product encuentro --static-swift-stdlib)

"${build[@]}"
products=$("${build[@]}" --show-bin-path)

rm -rf "dist/$name"
mkdir -p "dist/$name"
install -m 755 "$products/encuentro" "dist/$name/encuentro"
strip --strip-debug "dist/$name/encuentro"
cp -R "$products"/*.resources "dist/$name/"
cp -R packaging/. "dist/$name/packaging"
cp LICENSE NOTICE README.md LEEME.md LEIAME.md "dist/$name/"
mkdir -p "dist/$name/docs"
cp docs/operation.md "dist/$name/docs/"

when=@$(git log -1 --format=%ct 2>/dev/null || echo 0)
tar --directory dist --create --sort=name --mtime="$when" --owner=0 --group=0 --numeric-owner "$name" |
    gzip --no-name --best >"dist/$name.tar.gz"
rm -rf "dist/$name"
cd dist
sha256sum "$name.tar.gz" >"$name.tar.gz.sha256"
ls -l "$name.tar.gz" "$name.tar.gz.sha256"
