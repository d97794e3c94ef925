# Sourced by ./start, ./verify and .ci/run: finds a JDK 25 and Maven, whatever the default Java is.

fail() {
    printf '\n%s\n' "$*" >&2
    exit 1
}

# Whether this folder holds a JDK 25, not only a runtime.
is_jdk_25() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    "$1/bin/java" -version 2>&1 | grep -q 'version "25[."]'
}

# Prints where JDKs usually lie, the ones that somebody chose first.
jdk_candidates() {
    [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
    local compiler
    if compiler=$(command -v javac); then
        # A link in the path leads to the JDK itself.
        while [ -L "$compiler" ]; do
            local target
            target=$(readlink "$compiler")
            case $target in
                /*) compiler=$target ;;
                *) compiler=$(dirname "$compiler")/$target ;;
            esac
        done
        dirname "$(dirname "$compiler")"
    fi
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v 25 2>/dev/null || true
    fi
    printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.asdf/installs/java/*
}

# Makes a JDK 25 the Java of this script and of everything that it starts.
use_jdk_25() {
    local candidate
    while IFS= read -r candidate; do
        if is_jdk_25 "$candidate"; then
            JAVA_HOME=$candidate
            PATH=$JAVA_HOME/bin:$PATH
            export JAVA_HOME PATH
            # Maven's own libraries are older than this JDK, which says so in four lines each time.
            export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"
            return
        fi
    done < <(jdk_candidates)
    fail "No JDK 25 was found (the default one may stay another).
Install one, for example:
  Debian, Ubuntu:  sudo apt-get install openjdk-25-jdk, or temurin-25-jdk from adoptium.net
  macOS:           brew install --cask temurin@25
  anywhere:        sdk install java 25-tem   (https://sdkman.io)
or say where it is: JAVA_HOME=/path/to/jdk-25 $0"
}

require_maven() {
    command -v mvn >/dev/null || fail "Maven was not found.
Install version 3.8 or later, for example:
  Debian, Ubuntu:  sudo apt-get install maven
  macOS:           brew install maven"
}
