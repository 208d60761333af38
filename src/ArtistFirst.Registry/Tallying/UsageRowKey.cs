using System.Runtime.InteropServices;

namespace ArtistFirst.Registry;

/// <summary>What uses have in common that are one row of a settlement: everything that tells who is paid, and everything that a statement tells apart.</summary>
/// <param name="Pool">The pool's place in the rate card.</param>
/// <param name="Recording">The recording's number in the share book.</param>
/// <param name="Work">The work that was stated; none for all of the recording's.</param>
/// <param name="Uses">The uses that the pool pays for.</param>
/// <param name="Territory">Where.</param>
/// <param name="Epoch">In which epoch of the recording's shares.</param>
/// <param name="Month">In which month, counted from the year 0.</param>
/// <param name="Model">The number of the model; 0 for none.</param>
/// <param name="License">The number of the license.</param>
/// <param name="Sources">How many sources the output has.</param>
/// <param name="Voices">How many sources an equal part of the voice is one of.</param>
/// <param name="Subscriber">Who paid, with user-centric pools; 0 otherwise.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct UsageRowKey(
    byte Pool, int Recording, Iswc Work, Uses Uses, Territory Territory, int Epoch, int Month, int Model, int License, short Sources, short Voices, int Subscriber);
