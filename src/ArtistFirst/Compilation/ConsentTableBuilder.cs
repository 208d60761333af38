using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ArtistFirst;

/// <summary>Compiles a register for one licensee.</summary>
internal sealed class ConsentTableBuilder
{
    private readonly RightsRegister _register;
    private readonly Numbered<TerritorySet> _territories = new();
    private readonly Numbered<ImmutableArray<ModelPattern>> _models = new(SameEntries<ModelPattern>.Comparer);
    private readonly Numbered<RecordingListing> _listings = new(SameListing.Comparer);
    private readonly Numbered<ImmutableArray<Place>> _places = new(SameEntries<Place>.Comparer);
    private readonly Dictionary<UInt128, int> _profiles = [];
    private readonly Dictionary<RecordingInputs, int> _known = [];
    private readonly IsrcIndex<int> _starts;
    private readonly List<long> _rows = [];
    private readonly List<long> _blob = [];
    private readonly ProfileDraft _draft = new();
    private readonly ProfileCompiler _compiler;

    private ConsentTableBuilder(RightsRegister register, string licensee)
    {
        _register = register;
        _starts = new IsrcIndex<int>(register.Contents.Recordings.Length);
        _territories.NumberOf(TerritorySet.Worldwide);
        _models.NumberOf([ModelPattern.Any]);
        _compiler = new ProfileCompiler(register, licensee, _territories, _models);
    }

    public static ConsentTable Build(RightsRegister register, string licensee)
    {
        ConsentTableBuilder builder = new(register, licensee);
        foreach (Recording recording in register.Contents.Recordings)
        {
            builder._starts.GetOrAdd(recording.Isrc, out _) = builder.Compile(recording);
        }

        return new ConsentTable(
            builder._starts,
            [.. builder._rows],
            new ProfilePools(
                builder._territories.ToArray(),
                Array.ConvertAll(builder._models.ToArray(), static models => models.ToArray()),
                Array.ConvertAll(builder._places.ToArray(), static places => places.ToArray())),
            builder._listings.ToArray());
    }

    private int Compile(Recording recording)
    {
        RecordingInputs? inputs = RecordingInputs.Of(recording, _register);
        if (inputs is { } same && _known.TryGetValue(same, out int start))
        {
            return start;
        }

        _draft.Clear();
        _compiler.Compile(recording, _draft);
        int listing = _listings.NumberOf(new RecordingListing(recording.Catalogues, recording.Labels));
        int places = _places.NumberOf(WorldPlaces.Of(_draft.TerritorySets().Select(number => _territories[number])));
        _draft.Write(listing, places, _blob);
        SettledAnswer.Settle(CollectionsMarshal.AsSpan(_blob), _register.AsOf.UtcTicks);
        start = Share(CollectionsMarshal.AsSpan(_blob));
        if (inputs is { } first)
        {
            _known.Add(first, start);
        }

        return start;
    }

    private int Share(ReadOnlySpan<long> blob)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(blob), hash);
        ref int start = ref CollectionsMarshal.GetValueRefOrAddDefault(_profiles, MemoryMarshal.Read<UInt128>(hash), out bool exists);
        if (!exists)
        {
            start = _rows.Count;
            _rows.AddRange(blob);
        }

        return start;
    }
}
