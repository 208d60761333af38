namespace ArtistFirst;

/// <summary>A token as text, and where it came from. Prints its name alone.</summary>
internal sealed record WalletToken(string Name, string Text)
{
    public override string ToString() => Name;
}
