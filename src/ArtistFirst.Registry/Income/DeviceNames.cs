namespace ArtistFirst.Registry;

/// <summary>Names that Windows keeps for devices, with any extension: no folder can have one there, and settlements are folders that may be copied anywhere.</summary>
internal static class DeviceNames
{
    private static readonly HashSet<string> Names = new(
        ["CON", "PRN", "AUX", "NUL", .. Enumerable.Range(0, 10).SelectMany(static number => new[] { $"COM{number}", $"LPT{number}" })], StringComparer.OrdinalIgnoreCase);

    public static bool Is(string name) => Names.Contains(name.Split('.')[0]);
}
