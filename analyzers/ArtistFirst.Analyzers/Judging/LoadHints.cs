using System.Collections.Immutable;

namespace ArtistFirst.Analyzers;

/// <summary>Writes down for the code fixes where a load, and the check that was made instead, find recording and use.</summary>
internal static class LoadHints
{
    public static ImmutableDictionary<string, string?> Of(LoadSite load, CheckSite? check = null)
    {
        ImmutableDictionary<string, string?>.Builder hints = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        Add(hints, Hints.Recording, TextOf(load.Contract.Recording));
        Add(hints, Hints.Use, TextOf(load.Contract.Use));
        Add(hints, Hints.FixedUse, load.Contract.FixedUse?.ToString());
        Add(hints, Hints.IsDerived, load.Contract.IsDerived ? "true" : null);
        Add(hints, Hints.CheckedRecording, TextOf(check?.Contract.Recording));
        Add(hints, Hints.CheckedUse, TextOf(check?.Contract.Use));
        return hints.ToImmutable();
    }

    private static void Add(ImmutableDictionary<string, string?>.Builder hints, string name, string? text)
    {
        if (text is not null)
        {
            hints.Add(name, text);
        }
    }

    private static string? TextOf(ValuePath? path) => path is null ? null : string.Join(".", path.Members.Prepend(path.Parameter.ToString()));
}
