namespace ArtistFirst.Signing;

/// <summary>What libsodium is called on each system, and how it gets there. Run-time packages install the versioned names only.</summary>
internal static class SodiumFiles
{
    public const string HowToInstall =
        "Install it with 'apt-get install libsodium23' (Debian, Ubuntu), 'dnf install libsodium' (Fedora), 'apk add libsodium' (Alpine) or "
        + "'brew install libsodium' (macOS); on Windows put libsodium.dll from https://download.libsodium.org beside the program.";

    private static readonly string[] MacNames = ["libsodium.26.dylib", "libsodium.23.dylib", "libsodium.dylib"];

    /// <summary>The loader's own search, then Homebrew on Apple silicon and on Intel, then MacPorts.</summary>
    private static readonly string[] MacFolders = ["", "/opt/homebrew/lib/", "/usr/local/lib/", "/opt/local/lib/"];

    /// <summary>The names to try, the newest binary interface first.</summary>
    public static string[] Names { get; } = NamesOfThisSystem();

    private static string[] NamesOfThisSystem()
    {
        if (OperatingSystem.IsWindows())
        {
            return ["libsodium.dll"];
        }

        return OperatingSystem.IsMacOS()
            ? [.. from folder in MacFolders from name in MacNames select folder + name]
            : ["libsodium.so.26", "libsodium.so.23", "libsodium.so"];
    }
}
