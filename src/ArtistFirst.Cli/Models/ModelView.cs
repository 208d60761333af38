using ArtistFirst.Registry;

namespace ArtistFirst.Cli;

/// <summary>A model that was made with a recording.</summary>
internal sealed record ModelView(string Model, string Recording, string Uses, IReadOnlyList<string> Licenses, string FirstAt, IReadOnlyList<long> Entries)
{
    public static ModelView Of(ModelContent content) => new(content.Model.ToString(), content.Recording.ToString(), content.Uses.ToWireNames(), content.Licenses, Words.Of(content.FirstAt), content.Entries);
}
