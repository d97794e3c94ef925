# Verifies the signature of a receipt, without the portal. Read by ./espace.

not_genuine() {
    printf 'Ce reçu ne concorde pas : %s\n' "$1"
    exit 2
}

# Copies LENGTH bytes of a file from a place. In this order, else the first program may be stopped by the second, and everything with it.
bytes() {
    head -c "$(($2 + $3))" "$1" | tail -c "$3"
}

# What is signed are two ranges of the file; between them stands the signature, in hexadecimal digits.
verify_receipt() {
    local file=$1 certificate=$2 range size
    command -v openssl >/dev/null || fail "Installez OpenSSL, par exemple : sudo apt-get install openssl"
    [ -f "$file" ] || fail "Le fichier $file n'existe pas."
    [ -f "$certificate" ] || fail "Le fichier $certificate n'existe pas."
    range=$(LC_ALL=C grep -a -o '/ByteRange *\[[0-9 ]*\]' "$file" | tail -n 1 | tr -cd '0-9 ') || true
    read -r -a range <<<"$range"
    [[ ${#range[@]} = 4 && "${range[*]}" =~ ^([0-9]{1,9}\ ){3}[0-9]{1,9}$ ]] || not_genuine "il n'est pas signé."
    size=$(wc -c <"$file")
    [ "${range[0]}" = 0 ] && [ "${range[1]}" -lt "${range[2]}" ] && [ $((range[2] + range[3])) = "$((size))" ] ||
        not_genuine "quelque chose a été ajouté après la signature."
    # Not local: it is removed when the program ends.
    work=$(mktemp -d)
    trap 'rm -rf "$work"' EXIT
    { bytes "$file" 0 "${range[1]}"; bytes "$file" "${range[2]}" "${range[3]}"; } >"$work/signed"
    # The brackets around the digits are not signed, so anything could stand there.
    bytes "$file" "${range[1]}" $((range[2] - range[1])) | LC_ALL=C grep -a -x -E '<([0-9A-Fa-f]{2})+>' >"$work/hex" || not_genuine "la signature est illisible."
    # shellcheck disable=SC2059 # The format is made of hexadecimal digits alone.
    printf "$(tr -d '<>\n' <"$work/hex" | sed 's/../\\x&/g')" >"$work/signature"
    # Nobody vouches for the certificate: that it comes from the portal is what counts, not what the file brings with it.
    openssl cms -verify -binary -inform DER -in "$work/signature" -content "$work/signed" -certfile "$certificate" -nointern -noverify -out /dev/null 2>/dev/null ||
        not_genuine "il a été modifié, ou ce certificat n'est pas celui qui l'a signé."
    echo "Ce reçu est authentique : pas un octet n'en a changé depuis qu'il a été signé."
}
