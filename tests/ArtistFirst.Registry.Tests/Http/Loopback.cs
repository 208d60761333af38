using System.Net;
using System.Net.Sockets;

namespace ArtistFirst.Registry.Tests;

/// <summary>Addresses on this machine that nobody listens at.</summary>
internal static class Loopback
{
    public static Uri NewAddress()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
    }
}
