namespace ArtistFirst;

/// <summary>
/// The texts of a body: sets of territories (t), lists of models (m), listings (l) and places (p), each with its kind as its first byte. A policy names one by its
/// place in the list, counted from 1; where it stands for the world or for every model it names 0.
/// </summary>
internal sealed class SnapshotTexts
{
    public const char Territories = 't';
    public const char Models = 'm';
    public const char Listing = 'l';
    public const char Places = 'p';

    private readonly string[] _texts;
    private readonly RecordingListing?[] _listings;

    private SnapshotTexts(string[] texts, ProfilePools pools)
    {
        _texts = texts;
        _listings = new RecordingListing?[texts.Length];
        Pools = pools;
    }

    public ProfilePools Pools { get; }

    public int Count => _texts.Length - 1;

    public static SnapshotTexts Read(string[] texts)
    {
        string[] numbered = ["", .. texts];
        TerritorySet[] territories = new TerritorySet[numbered.Length];
        ModelPattern[][] models = new ModelPattern[numbered.Length][];
        Place[][] places = new Place[numbered.Length][];
        territories[0] = TerritorySet.Worldwide;
        models[0] = [ModelPattern.Any];
        for (int number = 1; number < numbered.Length; number++)
        {
            string text = numbered[number];
            bool isRead = text.Length > 0 && text[0] switch
            {
                Territories => ReadTerritories(text[1..], out territories[number]),
                Models => ReadModels(text[1..], out models[number]),
                Places => ReadPlaces(text[1..], out places[number]),
                Listing => true,
                _ => false,
            };
            if (!isRead)
            {
                throw new SnapshotFormatException($"Its text {number} should be territories, models, places or a listing, but it is not.");
            }
        }

        return new SnapshotTexts(numbered, new ProfilePools(territories, models, places));
    }

    /// <summary>Whether a number names a text of a kind.</summary>
    public bool Is(int number, char kind) => number > 0 && number < _texts.Length && _texts[number][0] == kind;

    /// <summary>The text of a number, without its kind.</summary>
    public string this[int number] => number == 0 ? string.Empty : _texts[number];

    /// <summary>The listing of a number. Made when it is first asked for, as there may be many and few are asked for; two threads may both make it.</summary>
    public RecordingListing? ListingOf(int number) => _listings[number] ??= ReadListing(_texts[number].AsSpan(1));

    public static string Write(TerritorySet territories) => $"{Territories}{territories}";

    public static string Write(IEnumerable<ModelPattern> models) => Models + string.Join(' ', models.Select(static model => model.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    public static string Write(IEnumerable<Place> places) => Places + string.Join(' ', places.Select(static place => place == Place.RestOfWorld ? "." : place.ToString()));

    public static string Write(RecordingListing listing) => Listing + string.Join(
        '\n',
        listing.Catalogues.Select(static id => $"c{id}").Concat(listing.Labels.Select(static id => $"p{id}")).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static bool ReadTerritories(string text, out TerritorySet set)
    {
        set = TerritorySet.Empty;
        return text.Length == 0 || TerritorySet.TryParse(text, out set);
    }

    private static bool ReadModels(string text, out ModelPattern[] models)
    {
        string[] entries = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        models = new ModelPattern[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            if (!ModelPattern.TryParse(entries[i], out ModelPattern? model))
            {
                return false;
            }

            models[i] = model;
        }

        return true;
    }

    private static bool ReadPlaces(string text, out Place[] places)
    {
        string[] entries = text.Split(' ');
        places = new Place[entries.Length];
        for (int i = 0; i < entries.Length; i++)
        {
            Territory territory = default;
            bool isRest = entries[i] is ".";
            if (!isRest && (!Territory.TryParse(entries[i], out territory) || territory.IsWorldwide))
            {
                return false;
            }

            places[i] = isRest ? Place.RestOfWorld : Place.In(territory);
        }

        return true;
    }

    private static RecordingListing ReadListing(ReadOnlySpan<char> text)
    {
        List<CatalogueId> catalogues = [];
        List<PartyId> labels = [];
        foreach (Range range in text.Split('\n'))
        {
            ReadOnlySpan<char> entry = text[range];
            if (entry.StartsWith('c') && CatalogueId.TryParse(entry[1..], out CatalogueId? catalogue))
            {
                catalogues.Add(catalogue);
            }
            else if (entry.StartsWith('p') && PartyId.TryParse(entry[1..], out PartyId? label))
            {
                labels.Add(label);
            }
        }

        return new RecordingListing(catalogues, labels);
    }
}
