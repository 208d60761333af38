namespace ArtistFirst.C2pa;

/// <summary>Writes the assertion store of a manifest (C2PA 2.2 §11.1.4.3).</summary>
internal static class AssertionStore
{
    /// <summary>Writes the store, all of its assertions in the given order.</summary>
    /// <param name="assertions">The assertions; the actions may refer to the others.</param>
    /// <param name="source">What was found in the file that is signed; null where it has no manifest.</param>
    /// <param name="places">Where each lies, and its hash, in the same order.</param>
    /// <returns>One superbox.</returns>
    public static byte[] Write(IReadOnlyList<Assertion> assertions, ValidationReport? source, out IReadOnlyList<HashedUri> places)
    {
        string[] labels = Labels(assertions);
        byte[][] boxes = new byte[assertions.Count][];
        var found = new HashedUri[assertions.Count];
        var known = new AssertionPlaces(source);

        // What is referred to has to have its hash first.
        foreach (int i in Enumerable.Range(0, assertions.Count).OrderBy(i => assertions[i] is ActionsAssertion))
        {
            boxes[i] = Box(assertions[i], labels[i], known);
            found[i] = HashedUri.Of(JumbfUri.Assertion(labels[i]), boxes[i]);
            known.Add(assertions[i], found[i]);
        }

        var writer = new JumbfWriter();
        writer.StartSuperbox(JumbfTypes.AssertionStore, JumbfLabels.AssertionStore);
        foreach (byte[] box in boxes)
        {
            writer.WriteEncoded(box);
        }

        writer.EndSuperbox();
        places = found;
        return writer.Encode();
    }

    // C2PA 2.2 §6.4: the second of a kind is label__1, the third label__2.
    private static string[] Labels(IReadOnlyList<Assertion> assertions)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        string[] labels = new string[assertions.Count];
        for (int i = 0; i < labels.Length; i++)
        {
            string label = assertions[i].Label;
            int count = seen.GetValueOrDefault(label);
            seen[label] = count + 1;
            labels[i] = count == 0 ? label : $"{label}__{count}";
        }

        return labels;
    }

    private static byte[] Box(Assertion assertion, string label, AssertionPlaces places)
    {
        var writer = new JumbfWriter();
        writer.StartSuperbox(assertion.IsJson ? JumbfTypes.Json : JumbfTypes.Cbor, label);
        writer.WriteBox(assertion.IsJson ? JumbfBox.Json : JumbfBox.Cbor, assertion.Encode(places));
        writer.EndSuperbox();
        return writer.Encode();
    }
}
