using System.Text.Json.Nodes;

namespace ArtistFirst.Conformance;

/// <summary>A good file with something done to it.</summary>
/// <param name="File">The path of the good file.</param>
/// <param name="What">What was done.</param>
/// <param name="Splices">The same in bytes, in order.</param>
internal sealed record Mutant(string File, string What, params Splice[] Splices)
{
    /// <summary>The bytes of the mutant.</summary>
    /// <param name="original">The bytes of the good file.</param>
    public byte[] Apply(byte[] original) =>
        Splices.Aggregate(original, static (bytes, splice) => [.. bytes[..splice.Offset], .. splice.Inserted, .. bytes[(splice.Offset + splice.Removed)..]]);

    public JsonObject ToJson() => new()
    {
        ["file"] = File,
        ["splices"] = new JsonArray([.. Splices.Select(static splice => new JsonArray(splice.Offset, splice.Removed, Convert.ToBase64String(splice.Inserted)))]),
    };

    public override string ToString() => $"{Path.GetFileName(File)}, {What}";
}
