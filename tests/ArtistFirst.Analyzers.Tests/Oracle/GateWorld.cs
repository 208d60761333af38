using ArtistFirst.Testing;

namespace ArtistFirst.Analyzers;

/// <summary>
/// What generated programs run against where they call the SDK itself: the real gate, with real licenses, over recordings of which half are
/// cleared. Opening the audio of one that the gate refuses is a violation: whoever had asked would have known.
/// </summary>
public sealed class GateWorld : World, IDisposable
{
    private const int Recordings = 24;

    private readonly TestStudio _studio;
    private readonly Queue<Isrc> _names;
    private readonly bool _ownsStudio;

    private GateWorld(TestStudio studio, int seed, bool ownsStudio)
        : base(seed)
    {
        _studio = studio;
        _ownsStudio = ownsStudio;
        Isrc[] recordings = [.. Enumerable.Range(1, Recordings).Select(number => Isrc.Parse(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"AATST26{number:D5}")))];
        new Random(seed).Shuffle(recordings);
        _names = new Queue<Isrc>(recordings);
    }

    public CatalogueGate Gate => _studio.Gate;

    /// <summary>A studio in which every other recording may be remixed, and the first world in it.</summary>
    public static async Task<GateWorld> OpenAsync()
    {
        var studio = new TestStudio();
        for (int i = 0; i < Recordings; i++)
        {
            Isrc recording = studio.AddRecording();
            if (i % 2 == 0)
            {
                await studio.ClearAsync(recording, Uses.Remix);
            }
        }

        return new GateWorld(studio, seed: 0, ownsStudio: true);
    }

    /// <summary>Another world in the same studio.</summary>
    public GateWorld Another(int seed) => new(_studio, seed, ownsStudio: false);

    public static UseRequest Ask(Isrc recording) => new(recording, Uses.Remix, Territory.Worldwide);

    /// <summary>The next recording, each once; then the first again.</summary>
    protected override string NextName()
    {
        Isrc next = _names.Dequeue();
        _names.Enqueue(next);
        return next.ToString();
    }

    /// <summary>The catalogue, at the load of that number.</summary>
    public ICatalogue At(int site) => new Shelf(this, site);

    public void Dispose()
    {
        if (_ownsStudio)
        {
            _studio.Dispose();
        }
    }

    private sealed class Shelf(GateWorld world, int site) : ICatalogue
    {
        public Task<Stream> OpenAsync(Isrc recording, CancellationToken cancellationToken = default)
        {
            world.Loaded.Add(site);
            if (!world.Gate.Authorize(Ask(recording)).IsAllowed)
            {
                world.Violated.Add(site);
            }

            return Task.FromResult(Stream.Null);
        }
    }
}
