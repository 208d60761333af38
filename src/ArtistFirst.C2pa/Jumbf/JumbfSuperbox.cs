namespace ArtistFirst.C2pa;

/// <summary>A box that holds a description, boxes of content and further superboxes, in the order in which they lie.</summary>
/// <param name="Description">Its type, label and salt.</param>
/// <param name="Superboxes">The superboxes in it.</param>
/// <param name="Boxes">The other boxes in it.</param>
/// <param name="Encoded">All of its bytes, header included, as a slice of what was read.</param>
/// <param name="Offset">Where it starts, in bytes from the start of the outermost box.</param>
/// <param name="HeaderLength">8, or 16 where the size is written in 64 bits.</param>
public sealed record JumbfSuperbox(
    JumbfDescription Description,
    IReadOnlyList<JumbfSuperbox> Superboxes,
    IReadOnlyList<JumbfBox> Boxes,
    ReadOnlyMemory<byte> Encoded,
    int Offset,
    int HeaderLength)
{
    /// <summary>Its name among its siblings.</summary>
    public string Label => Description.Label;

    /// <summary>What it is: one of <see cref="JumbfTypes"/>, or another.</summary>
    public Guid Type => Description.Type;

    /// <summary>What a hashed URI hashes: everything but the header (C2PA 2.2 §8.4.2.3).</summary>
    public ReadOnlyMemory<byte> Hashed => Encoded[HeaderLength..];

    /// <summary>The superbox inside with the label.</summary>
    /// <param name="label">The label.</param>
    /// <returns>Null where there is none, or more than one.</returns>
    public JumbfSuperbox? Find(string label)
    {
        JumbfSuperbox[] found = [.. Superboxes.Where(box => string.Equals(box.Label, label, StringComparison.Ordinal)).Take(2)];
        return found.Length == 1 ? found[0] : null;
    }

    /// <summary>The content of the one box in it, if it is of the type.</summary>
    /// <param name="type">The type, such as <see cref="JumbfBox.Cbor"/>.</param>
    /// <returns>Null where there is another box, more than one, or a superbox.</returns>
    public ReadOnlyMemory<byte>? Content(string type) =>
        Superboxes.Count == 0 && Boxes.Count == 1 && string.Equals(Boxes[0].Type, type, StringComparison.Ordinal) ? Boxes[0].Content : default(ReadOnlyMemory<byte>?);

    /// <summary>The label and where it lies.</summary>
    public override string ToString() => $"{Label} at {Offset}, {Encoded.Length} bytes";
}
