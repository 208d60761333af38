namespace ArtistFirst.C2pa;

/// <summary>Takes the members of a map out of it, each in the type that its standard gives it.</summary>
internal static class CborMembers
{
    public static string NeedText(this CborItem map, string name) => map.FindText(name) ?? throw Missing(map, name, "a text");

    public static string? FindText(this CborItem map, string name)
    {
        CborItem? item = map.Find(name);
        return item is null || item.Text is not null ? item?.Text : throw Wrong(name, "a text", item);
    }

    public static ReadOnlyMemory<byte> NeedBytes(this CborItem map, string name) => map.FindBytes(name) ?? throw Missing(map, name, "a byte string");

    public static ReadOnlyMemory<byte>? FindBytes(this CborItem map, string name)
    {
        CborItem? item = map.Find(name);
        if (item is null)
        {
            return null;
        }

        return item.IsBytes ? item.Bytes : throw Wrong(name, "a byte string", item);
    }

    public static bool? FindBoolean(this CborItem map, string name)
    {
        CborItem? item = map.Find(name);
        if (item is null)
        {
            return null;
        }

        return item.Kind == CborReaderState.Boolean ? item.Boolean : throw Wrong(name, "true or false", item);
    }

    public static long NeedNumber(this CborItem map, string name) => map.FindNumber(name) ?? throw Missing(map, name, "a number");

    /// <summary>A whole number that is not negative and fits 63 bits: no file is larger.</summary>
    public static long? FindNumber(this CborItem map, string name)
    {
        CborItem? item = map.Find(name);
        if (item is null)
        {
            return null;
        }

        return item.IsInteger && item.Integer >= 0 && item.Integer <= long.MaxValue ? (long)item.Integer : throw Wrong(name, "a number of 0 to 2^63 - 1", item);
    }

    public static CborItem NeedMap(this CborItem map, string name) => map.FindMap(name) ?? throw Missing(map, name, "a map");

    public static CborItem? FindMap(this CborItem map, string name)
    {
        CborItem? item = map.Find(name);
        return item?.IsMap ?? true ? item : throw Wrong(name, "a map", item);
    }

    public static IReadOnlyList<CborItem> NeedArray(this CborItem map, string name) => map.FindArray(name) ?? throw Missing(map, name, "an array");

    public static IReadOnlyList<CborItem>? FindArray(this CborItem map, string name)
    {
        CborItem? item = map.Find(name);
        return item?.IsArray ?? true ? item?.Items : throw Wrong(name, "an array", item);
    }

    public static HashedUri? FindHashedUri(this CborItem map, string name) => map.Find(name) is { } item ? HashedUri.Read(item) : null;

    public static IReadOnlyList<HashedUri>? FindHashedUris(this CborItem map, string name) => map.FindArray(name) is { } items ? [.. items.Select(HashedUri.Read)] : null;

    public static IReadOnlyList<string>? FindTexts(this CborItem map, string name) =>
        map.FindArray(name) is { } items ? [.. items.Select(item => item.Text ?? throw Wrong(name, "an array of texts", item))] : null;

    /// <summary>The item itself, where it is a map.</summary>
    public static CborItem AsMap(this CborItem item, string what) => item.IsMap ? item : throw new ManifestFormatException(0, $"a map for {what}", item.Kind.ToString());

    private static ManifestFormatException Missing(CborItem map, string name, string expected) =>
        new(0, $"a map with '{name}', {expected}", map.IsMap ? "one without" : map.Kind.ToString());

    private static ManifestFormatException Wrong(string name, string expected, CborItem item) => new(0, $"{expected} for '{name}'", item.Kind.ToString());
}
