// Checks our checkpoints and proofs with code that we have not written: golang.org/x/mod/sumdb/note and
// golang.org/x/mod/sumdb/tlog, which Go's own module checksum database is read with.
//
// Reads one JSON document a line on standard input and answers each with a line, "ok" or what is wrong. It also
// prints vectors of its own ("make"), against which our code is held the other way round.
package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type question struct {
	Kind       string
	Key        string
	Checkpoint string
	Earlier    string
	Index      int64
	Leaf       string
	Path       []string
	// For "make": the signer's key and a number of leaves, each its own number in decimal.
	Skey string
	Size int64
}

// checkpoint opens a signed checkpoint and reads its three lines.
func checkpoint(text, key string) (origin string, tree tlog.Tree, err error) {
	verifier, err := note.NewVerifier(key)
	if err != nil {
		return "", tree, err
	}
	opened, err := note.Open([]byte(text), note.VerifierList(verifier))
	if err != nil {
		return "", tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		return "", tree, errors.New("not a checkpoint")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return "", tree, err
	}
	root, err := tlog.ParseHash(lines[2])
	return lines[0], tlog.Tree{N: size, Hash: root}, err
}

func hashes(path []string) ([]tlog.Hash, error) {
	var out []tlog.Hash
	for _, step := range path {
		hash, err := tlog.ParseHash(step)
		if err != nil {
			return nil, err
		}
		out = append(out, hash)
	}
	return out, nil
}

func check(q question) error {
	origin, tree, err := checkpoint(q.Checkpoint, q.Key)
	if err != nil {
		return err
	}
	path, err := hashes(q.Path)
	if err != nil {
		return err
	}
	switch q.Kind {
	case "checkpoint":
		return nil
	case "inclusion":
		return tlog.CheckRecord(tlog.RecordProof(path), tree.N, tree.Hash, q.Index, tlog.RecordHash([]byte(q.Leaf)))
	case "consistency":
		before, earlier, err := checkpoint(q.Earlier, q.Key)
		if err != nil {
			return err
		}
		if before != origin {
			return errors.New("another origin")
		}
		return tlog.CheckTree(tlog.TreeProof(path), tree.N, tree.Hash, earlier.N, earlier.Hash)
	}
	return errors.New("unknown kind")
}

// build makes a tree of leaves "0", "1", "2" …, signs its head and proves the last but one leaf and the first half.
func build(q question) error {
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var out []tlog.Hash
		for _, index := range indexes {
			out = append(out, stored[index])
		}
		return out, nil
	})
	for n := int64(0); n < q.Size; n++ {
		add, err := tlog.StoredHashes(n, []byte(strconv.FormatInt(n, 10)), reader)
		if err != nil {
			return err
		}
		stored = append(stored, add...)
	}
	root, err := tlog.TreeHash(q.Size, reader)
	if err != nil {
		return err
	}
	signer, err := note.NewSigner(q.Skey)
	if err != nil {
		return err
	}
	text := fmt.Sprintf("%s\n%d\n%s\n", signer.Name(), q.Size, root)
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	if err != nil {
		return err
	}
	record, err := tlog.ProveRecord(q.Size, q.Size-2, reader)
	if err != nil {
		return err
	}
	tree, err := tlog.ProveTree(q.Size, q.Size/2, reader)
	if err != nil {
		return err
	}
	earlier, err := tlog.TreeHash(q.Size/2, reader)
	if err != nil {
		return err
	}
	return json.NewEncoder(os.Stdout).Encode(map[string]any{
		"checkpoint": string(signed), "inclusion": record, "consistency": tree, "earlier": earlier,
	})
}

func main() {
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var q question
		err := json.Unmarshal(lines.Bytes(), &q)
		if err == nil && q.Kind == "make" {
			if err = build(q); err == nil {
				continue
			}
		} else if err == nil {
			err = check(q)
		}
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println("ok")
	}
}
